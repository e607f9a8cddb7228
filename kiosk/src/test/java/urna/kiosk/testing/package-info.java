/** What the tests of the kiosk share. */
@NullMarked
package urna.kiosk.testing;

import org.jspecify.annotations.NullMarked;
