package urna.hardware.harness;

import urna.note.RefusedException;

/** A board file that the firmware can read, but that must not be wired. */
public final class UnsoundBoardException extends RefusedException {
    private static final long serialVersionUID = 1L;

    UnsoundBoardException(String message) {
        super(message);
    }
}
