/** The Debian package as it is installed: run by {@code mvn verify}, once the package is built. */
@NullMarked
package urna.kiosk.deb;

import org.jspecify.annotations.NullMarked;
