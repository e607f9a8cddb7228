package urna.hub.store;

import urna.note.RefusedException;

/** A hub runs on this data folder: its broker's files are there, and what is restored must not change under it. */
public final class HubRunningException extends RefusedException {
    private static final long serialVersionUID = 1L;

    HubRunningException(String message) {
        super(message);
    }
}
