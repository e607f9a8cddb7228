@NullMarked
package urna.hardware;

import org.jspecify.annotations.NullMarked;
