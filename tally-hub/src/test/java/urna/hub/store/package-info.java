/** Tests of the package of the same name. */
@NullMarked
package urna.hub.store;

import org.jspecify.annotations.NullMarked;
