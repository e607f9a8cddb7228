/** The pages of the virtual kiosks: screen, buttons, and the poll worker's panel beside them. For one computer, not for a network. */
@NullMarked
package urna.hall.web;

import org.jspecify.annotations.NullMarked;
