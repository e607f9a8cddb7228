/** Tests of what is said, and of its recordings. */
@NullMarked
package urna.kiosk.voice;

import org.jspecify.annotations.NullMarked;
