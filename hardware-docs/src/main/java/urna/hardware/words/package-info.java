/** What the pages and drawings say, in Spanish and English. */
@NullMarked
package urna.hardware.words;

import org.jspecify.annotations.NullMarked;
