package urna.kiosk.ballotbox;

import urna.note.RefusedException;

/** A folder to record in whose files would not outlast a power cut. */
public final class FleetingStorageException extends RefusedException {
    private static final long serialVersionUID = 1L;

    FleetingStorageException(String message) {
        super(message);
    }
}
