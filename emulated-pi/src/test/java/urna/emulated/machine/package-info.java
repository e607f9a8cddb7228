/** An emulated Raspberry Pi: its image, the machine, its disks, and the kiosk's case around it. */
@NullMarked
package urna.emulated.machine;

import org.jspecify.annotations.NullMarked;
