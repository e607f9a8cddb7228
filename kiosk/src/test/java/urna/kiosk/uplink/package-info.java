/** Tests of the uplink: against a network that loses, repeats, delays and disconnects, and against a real broker. */
@NullMarked
package urna.kiosk.uplink;

import org.jspecify.annotations.NullMarked;
