/** A whole election without a hall: every vote of a file pressed on the buttons of virtual kiosks, counted and audited. */
@NullMarked
package urna.hall.replay;

import org.jspecify.annotations.NullMarked;
