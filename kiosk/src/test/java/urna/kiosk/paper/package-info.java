/** Tests of the paper: bytes are read back as a printer and a phone would. */
@NullMarked
package urna.kiosk.paper;

import org.jspecify.annotations.NullMarked;
