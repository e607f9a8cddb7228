package urna.hub.imports;

import urna.note.RefusedException;

/** A file that is not the .zip of a kiosk's log. */
public final class MalformedUploadException extends RefusedException {
    private static final long serialVersionUID = 1L;

    MalformedUploadException(String message) {
        super(message);
    }
}
