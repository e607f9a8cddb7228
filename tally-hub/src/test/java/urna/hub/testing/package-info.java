/** What several tests of the hub share: its folder, and a kiosk's side of the wire. */
@NullMarked
package urna.hub.testing;

import org.jspecify.annotations.NullMarked;
