/** What stands around a kiosk on an emulated Pi, on the machine that emulates: workshop, commission, broker, hub, auditor. */
@NullMarked
package urna.emulated.host;

import org.jspecify.annotations.NullMarked;
