/** The hardware pages of a kiosk's case, made from the board file that its firmware reads. */
@NullMarked
package urna.hardware;

import org.jspecify.annotations.NullMarked;
