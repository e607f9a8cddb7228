/**
 * Store and forward over MQTT 5: segments go to the hub in order until its receipt is back (page "formats", topics). The
 * outbox is the kiosk's log itself, so nothing is lost when the network is; a broker can delay and no more. Nothing that
 * comes from here can reach a voting session: all that it can change is which receipt is kept.
 */
@NullMarked
package urna.kiosk.uplink;

import org.jspecify.annotations.NullMarked;
