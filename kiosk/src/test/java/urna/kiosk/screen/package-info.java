/** Tests of this package. */
@NullMarked
package urna.kiosk.screen;

import org.jspecify.annotations.NullMarked;
