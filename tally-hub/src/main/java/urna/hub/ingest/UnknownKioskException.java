package urna.hub.ingest;

import urna.note.RefusedException;

/** A message in the topic of a kiosk that is in no roster of the hub's elections. */
public final class UnknownKioskException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnknownKioskException(String message) {
        super(message);
    }
}
