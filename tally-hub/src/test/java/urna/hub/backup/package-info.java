@NullMarked
package urna.hub.backup;

import org.jspecify.annotations.NullMarked;
