/**
 * A kiosk's devices on a terminal, for a desk without a kiosk: what the design's page on voting puts on buttons, screen and
 * paper, in lines of text.
 */
@NullMarked
package urna.kiosk.console;

import org.jspecify.annotations.NullMarked;
