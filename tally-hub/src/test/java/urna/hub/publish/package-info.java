@NullMarked
package urna.hub.publish;

import org.jspecify.annotations.NullMarked;
