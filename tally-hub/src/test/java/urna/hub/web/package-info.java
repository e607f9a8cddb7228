/** Tests of the package of the same name. */
@NullMarked
package urna.hub.web;

import org.jspecify.annotations.NullMarked;
