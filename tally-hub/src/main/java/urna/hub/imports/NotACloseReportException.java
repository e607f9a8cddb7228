package urna.hub.imports;

import urna.note.RefusedException;

/** An entry of a kiosk's log that is not its close report. */
public final class NotACloseReportException extends RefusedException {
    private static final long serialVersionUID = 1L;

    NotACloseReportException(String message) {
        super(message);
    }
}
