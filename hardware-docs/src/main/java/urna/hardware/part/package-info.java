/** What a case is built of: the catalogue of parts, how many of each a board needs, and what they draw from the supply. */
@NullMarked
package urna.hardware.part;

import org.jspecify.annotations.NullMarked;
