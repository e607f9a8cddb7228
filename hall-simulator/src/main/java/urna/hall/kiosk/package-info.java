/** Kiosks without a case: the real firmware, with a screen, a printer and a lamp that are only remembered. */
@NullMarked
package urna.hall.kiosk;

import org.jspecify.annotations.NullMarked;
