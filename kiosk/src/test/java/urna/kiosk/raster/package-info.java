/** Tests of this package. */
@NullMarked
package urna.kiosk.raster;

import org.jspecify.annotations.NullMarked;
