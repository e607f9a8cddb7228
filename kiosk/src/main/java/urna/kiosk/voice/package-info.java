/**
 * What a kiosk says aloud through the voter's earphone, so that nobody has to see the screen: the design's page on voting asks
 * for spoken prompts. Pure; a {@link urna.kiosk.device.Speaker} makes sound of it.
 */
@NullMarked
package urna.kiosk.voice;

import org.jspecify.annotations.NullMarked;
