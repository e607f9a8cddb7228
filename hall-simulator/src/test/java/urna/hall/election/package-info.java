/** An election from the first key to the audit, by the commands that people type. */
@NullMarked
package urna.hall.election;

import org.jspecify.annotations.NullMarked;
