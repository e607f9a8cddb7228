/** Who may see and do what at the hub's pages. */
@NullMarked
package urna.hub.access;

import org.jspecify.annotations.NullMarked;
