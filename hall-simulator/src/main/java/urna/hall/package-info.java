/** A whole assembly hall in one JVM: virtual kiosks, scripted voters, a network that misbehaves. */
@NullMarked
package urna.hall;

import org.jspecify.annotations.NullMarked;
