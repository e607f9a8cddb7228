package urna.log;

import java.util.Collection;
import java.util.List;
import urna.note.InvalidSignatureException;
import urna.note.NoteVerifier;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.UnknownSignerException;
import urna.note.VerifiedNote;
import urna.note.VerifierKey;

/**
 * A checkpoint with a valid signature by its kiosk.
 *
 * @param checkpoint what was signed
 * @param note the signatures: the kiosk's, and cosignatures where there are some
 */
public record SignedCheckpoint(Checkpoint checkpoint, VerifiedNote note) {

    /** Signs the head of a kiosk's own log. */
    public static SignedNote sign(Checkpoint checkpoint, SigningKey kiosk) {
        return SignedNote.sign(checkpoint.text(), kiosk);
    }

    /** Opens a checkpoint that must be by this kiosk. */
    public static SignedCheckpoint open(SignedNote note, VerifierKey kiosk)
            throws InvalidSignatureException, UnknownSignerException, MalformedCheckpointException {
        return open(note, kiosk, List.of(kiosk));
    }

    /**
     * Opens a checkpoint that must be by this kiosk and may have cosignatures.
     *
     * @param known the kiosk's key and the keys of the cosigners to look for
     */
    public static SignedCheckpoint open(SignedNote note, VerifierKey kiosk, Collection<VerifierKey> known)
            throws InvalidSignatureException, UnknownSignerException, MalformedCheckpointException {
        VerifiedNote verified = NoteVerifier.verify(note, known);
        if (!verified.isSignedBy(kiosk)) {
            throw new UnknownSignerException("a checkpoint without a signature by " + kiosk.name());
        }
        Checkpoint checkpoint = Checkpoint.parse(verified.text());
        if (!checkpoint.origin().equals(kiosk.name())) {
            throw new MalformedCheckpointException(
                    "a checkpoint of " + checkpoint.origin() + " under the key of " + kiosk.name());
        }
        return new SignedCheckpoint(checkpoint, verified);
    }

    public byte[] bytes() {
        return note.note().bytes();
    }
}
