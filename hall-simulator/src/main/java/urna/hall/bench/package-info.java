/**
 * How fast the firmware is and what memory it needs, measured in Java processes of its own: with a kiosk's jars, a kiosk's
 * flags and nothing else running in them. What the numbers should be is said beside them; whether they are is no test, since
 * that depends on the machine.
 */
@NullMarked
package urna.hall.bench;

import org.jspecify.annotations.NullMarked;
