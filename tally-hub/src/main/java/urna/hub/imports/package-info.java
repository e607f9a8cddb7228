/**
 * What comes to the hub by another way than the broker: a kiosk's log on a USB stick, which is judged as its segments are,
 * and the code of a close report, whose totals are shown as such until the log comes and never enter an acta.
 */
@NullMarked
package urna.hub.imports;

import org.jspecify.annotations.NullMarked;
