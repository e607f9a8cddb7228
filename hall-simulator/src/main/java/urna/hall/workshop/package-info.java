/** A whole hall prepared as a workshop and a commission would: keys, signatures, folders of kiosks and hub. */
@NullMarked
package urna.hall.workshop;

import org.jspecify.annotations.NullMarked;
