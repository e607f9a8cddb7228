/** The hub's Debian package, installed into a folder. */
@NullMarked
package urna.hub.deb;

import org.jspecify.annotations.NullMarked;
