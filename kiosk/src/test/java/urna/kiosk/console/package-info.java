/** Tests of this package. */
@NullMarked
package urna.kiosk.console;

import org.jspecify.annotations.NullMarked;
