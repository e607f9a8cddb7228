/** The plates of a case: where which hole is, in millimetres. The screen's own layout says where option buttons and keys stand. */
@NullMarked
package urna.hardware.plate;

import org.jspecify.annotations.NullMarked;
