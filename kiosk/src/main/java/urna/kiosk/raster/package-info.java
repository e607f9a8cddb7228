/**
 * Screens as pixels, the same on every machine: the layout is pure, the letters are filled outlines of one typeface that
 * comes with the program, and nothing is asked of the machine's own fonts or of a window system.
 */
@NullMarked
package urna.kiosk.raster;

import org.jspecify.annotations.NullMarked;
