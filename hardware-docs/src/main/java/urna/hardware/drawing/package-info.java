/** The drawings of a case, as SVG: wiring, circuits, supply and plates. The same board gives the same bytes. */
@NullMarked
package urna.hardware.drawing;

import org.jspecify.annotations.NullMarked;
