/** Tests of this package. */
@NullMarked
package urna.kiosk.pollworker;

import org.jspecify.annotations.NullMarked;
