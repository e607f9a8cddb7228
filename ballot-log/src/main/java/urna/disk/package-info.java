/** Files and folders that are there whole or not at all, whatever moment the power is cut at. */
@NullMarked
package urna.disk;

import org.jspecify.annotations.NullMarked;
