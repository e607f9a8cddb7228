package urna.hub.store;

import urna.note.RefusedException;

/** Another hub has the database open. Two writers would each cosign a history of their own. */
public final class HubRunningException extends RefusedException {
    private static final long serialVersionUID = 1L;

    HubRunningException(String message) {
        super(message);
    }
}
