/** Mosquitto itself, with the files that provisioning writes for it. */
@NullMarked
package urna.hall.broker;

import org.jspecify.annotations.NullMarked;
