package urna.election;

import urna.note.RefusedException;

/** Something of a kiosk's test, which nobody signs, takes, counts or audits: its election's id has the reserved prefix. */
public final class TestElectionException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public TestElectionException(String message) {
        super(message);
    }
}
