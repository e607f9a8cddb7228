/** Which wire of the harness goes from which place of the Pi's header to what in the case, as a board file has it. */
@NullMarked
package urna.hardware.harness;

import org.jspecify.annotations.NullMarked;
