/**
 * Real participatory-budget elections in Pabulib's {@code .pb} format (arXiv:2012.06539, section "Data format"), read to be
 * replayed as button presses.
 */
@NullMarked
package urna.hall.pabulib;

import org.jspecify.annotations.NullMarked;
