/**
 * What a kiosk says aloud through the voter's earphone, so that nobody has to see the screen: the design's page on voting asks
 * for spoken prompts. What is said is a pure function of the screens; how it was recorded before the day stands beside it. A
 * {@link urna.kiosk.device.Speaker} makes it heard.
 */
@NullMarked
package urna.kiosk.voice;

import org.jspecify.annotations.NullMarked;
