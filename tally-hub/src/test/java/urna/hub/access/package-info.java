@NullMarked
package urna.hub.access;

import org.jspecify.annotations.NullMarked;
