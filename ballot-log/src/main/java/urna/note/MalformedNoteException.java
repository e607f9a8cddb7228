package urna.note;

/** Bytes that are not a signed note. */
public final class MalformedNoteException extends RefusedException {
    private static final long serialVersionUID = 1L;

    public MalformedNoteException(String message) {
        super(message);
    }
}
