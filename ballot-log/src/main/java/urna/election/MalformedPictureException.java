package urna.election;

import urna.note.RefusedException;

/** An option's picture that is no PNG image within the bounds, or not the one that was signed. */
public final class MalformedPictureException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedPictureException(String message) {
        super(message);
    }
}
