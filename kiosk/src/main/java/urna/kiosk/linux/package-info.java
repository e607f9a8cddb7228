/** Devices that Linux shows as files, and the service manager: what a kiosk's board has that needs no GPIO. */
@NullMarked
package urna.kiosk.linux;

import org.jspecify.annotations.NullMarked;
