/**
 * What a poll worker holds in hand at a kiosk, as the design's page on voting tells: the key, and the PIN that opens and
 * closes the polls, with growing waits after wrong tries. Pure; the session's state machine asks it.
 */
@NullMarked
package urna.kiosk.pollworker;

import org.jspecify.annotations.NullMarked;
