@NullMarked
package urna.hub.cdf;

import org.jspecify.annotations.NullMarked;
