@NullMarked
package urna.hub.operations;

import org.jspecify.annotations.NullMarked;
