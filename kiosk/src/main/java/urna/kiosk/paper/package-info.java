/**
 * Printouts as the bytes of a thermal printer: Epson's ESC/POS, as cheap 58 mm and 80 mm printers understand it. Pure; a
 * {@link urna.kiosk.device.Printer} sends the bytes somewhere.
 */
@NullMarked
package urna.kiosk.paper;

import org.jspecify.annotations.NullMarked;
