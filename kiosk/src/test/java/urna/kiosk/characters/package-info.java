@NullMarked
package urna.kiosk.characters;

import org.jspecify.annotations.NullMarked;
