/** The hub's command line, one file a command. */
@NullMarked
package urna.hub.command;

import org.jspecify.annotations.NullMarked;
