/** Tests of the kiosk as a whole. */
@NullMarked
package urna.kiosk;

import org.jspecify.annotations.NullMarked;
