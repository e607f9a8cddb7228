@NullMarked
package urna.hub.imports;

import org.jspecify.annotations.NullMarked;
