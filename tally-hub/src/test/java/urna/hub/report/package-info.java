/** Tests of the package of the same name. */
@NullMarked
package urna.hub.report;

import org.jspecify.annotations.NullMarked;
