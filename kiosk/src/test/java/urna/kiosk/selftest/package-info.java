@NullMarked
package urna.kiosk.selftest;

import org.jspecify.annotations.NullMarked;
