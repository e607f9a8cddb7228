/** A copy of what a hub has stored, and the way back. A hub that comes back older than it was heals from its kiosks. */
@NullMarked
package urna.hub.backup;

import org.jspecify.annotations.NullMarked;
