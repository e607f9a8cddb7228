/** Tests of this package. */
@NullMarked
package urna.hall.bench;

import org.jspecify.annotations.NullMarked;
