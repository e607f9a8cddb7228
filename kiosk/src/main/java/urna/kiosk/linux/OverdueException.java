package urna.kiosk.linux;

import java.io.IOException;

/** A device that neither did what it was asked for nor failed, in the time that it had. */
final class OverdueException extends IOException {
    private static final long serialVersionUID = 1L;

    OverdueException(String message) {
        super(message);
    }
}
