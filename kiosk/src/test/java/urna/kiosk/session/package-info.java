/** Tests of the session's state machine. */
@NullMarked
package urna.kiosk.session;

import org.jspecify.annotations.NullMarked;
