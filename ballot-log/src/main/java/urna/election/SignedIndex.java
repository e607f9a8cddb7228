package urna.election;

import urna.note.MalformedNoteException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.VerifiedNote;

/**
 * An index as its body's commission signed it.
 *
 * @param index what it says
 * @param note with the signatures of at least the threshold of the body's commission
 */
public record SignedIndex(BodyIndex index, VerifiedNote note) {
    /** The note, in the folder of an index and below {@link #FOLDER} of a hub and of a site. */
    public static final String FILE = "index.note";

    public static final String FOLDER = "index";

    /** 5,336 communes, each with five keys, are 3 MiB; one with ids and names of any length that is in use stays below this. */
    public static final int MOST_BYTES = 8 << 20;

    /**
     * Parses the note, without a look at who signed it.
     *
     * @param source what to call it in a message
     */
    public static SignedNote parse(String source, byte[] bytes) throws RefusedException {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedIndexException(source + ": more than " + MOST_BYTES + " bytes");
        }
        try {
            return SignedNote.parse(bytes, MOST_BYTES);
        } catch (MalformedNoteException e) {
            throw new MalformedIndexException(source + ": " + e.getMessage());
        }
    }

    /**
     * Opens an index and verifies who signed it.
     *
     * @param source what to call it in a message
     * @param commission whom to trust
     * @throws CommissionThresholdException if too few members of the body's commission signed it
     * @throws CommissionMismatchException if it names another commission than the one trusted
     * @throws RefusedException if it is no index
     */
    public static SignedIndex open(String source, byte[] bytes, Commission commission) throws RefusedException {
        VerifiedNote note = commission.verify(source + ": ", parse(source, bytes));
        BodyIndex index = BodyIndexText.read(source, note.text());
        if (!index.commission().equals(commission)) {
            throw new CommissionMismatchException(source + ": names another commission than the one trusted here");
        }
        return new SignedIndex(index, note);
    }
}
