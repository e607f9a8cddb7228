@NullMarked
package urna.hub.watch;

import org.jspecify.annotations.NullMarked;
