@NullMarked
package urna.kiosk.board;

import org.jspecify.annotations.NullMarked;
