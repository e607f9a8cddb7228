/**
 * The folders that the workshop hands over to a kiosk and to a hub: settings, keys, the commission to trust, and signed
 * election packages. Provisioning writes them; kiosk and hub read them at each start, and start only if every claim in
 * them holds.
 */
@NullMarked
package urna.handover;

import org.jspecify.annotations.NullMarked;
