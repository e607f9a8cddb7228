@NullMarked
package urna.hub.live;

import org.jspecify.annotations.NullMarked;
