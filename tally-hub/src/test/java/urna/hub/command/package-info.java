/** The hub as a whole, with its real broker, database and page. */
@NullMarked
package urna.hub.command;

import org.jspecify.annotations.NullMarked;
