/** The kiosk: takes one vote at a time, records it before saying so, and publishes it when it can. */
@NullMarked
package urna.kiosk;

import org.jspecify.annotations.NullMarked;
