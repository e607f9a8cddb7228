/** Tests of the package of the same name. */
@NullMarked
package urna.hub.ingest;

import org.jspecify.annotations.NullMarked;
