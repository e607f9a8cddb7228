/** The hub as a whole, with its real broker, database and page. */
@NullMarked
package urna.hub;

import org.jspecify.annotations.NullMarked;
