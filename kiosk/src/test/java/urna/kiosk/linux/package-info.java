/** Tests of this package. */
@NullMarked
package urna.kiosk.linux;

import org.jspecify.annotations.NullMarked;
