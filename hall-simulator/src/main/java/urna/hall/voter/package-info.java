/** People that are not there: voters and a poll worker who look at a virtual kiosk's screen and press its buttons. */
@NullMarked
package urna.hall.voter;

import org.jspecify.annotations.NullMarked;
