/**
 * The ports to a kiosk's devices, as the design's page on architecture lists them. None knows of voting;
 * what presses buttons posts events to the firmware.
 */
@NullMarked
package urna.kiosk.device;

import org.jspecify.annotations.NullMarked;
