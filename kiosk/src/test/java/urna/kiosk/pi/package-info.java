@NullMarked
package urna.kiosk.pi;

import org.jspecify.annotations.NullMarked;
