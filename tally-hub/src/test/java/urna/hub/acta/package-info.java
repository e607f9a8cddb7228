@NullMarked
package urna.hub.acta;

import org.jspecify.annotations.NullMarked;
