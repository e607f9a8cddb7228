package urna.hub.store;

import urna.note.RefusedException;

/** A database that holds the log of a kiosk which the hub's election packages do not know, or know otherwise. */
public final class OtherElectionException extends RefusedException {
    private static final long serialVersionUID = 1L;

    OtherElectionException(String message) {
        super(message);
    }
}
