/**
 * Whom the hub serves: the kiosks of the signed election packages that it was given. A kiosk's commune comes from here and
 * never from a topic (formats.md, "Topics").
 */
@NullMarked
package urna.hub.roster;

import org.jspecify.annotations.NullMarked;
