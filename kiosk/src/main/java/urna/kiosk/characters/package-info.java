/**
 * The kiosk's screens on a display of 4 rows of 20 characters. What does not fit on it at once stands on several panes that
 * take turns. Pure: {@code urna.kiosk.pi} makes bytes and time of it.
 */
@NullMarked
package urna.kiosk.characters;

import org.jspecify.annotations.NullMarked;
