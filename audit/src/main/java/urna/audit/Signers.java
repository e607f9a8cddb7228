package urna.audit;

import java.util.Collection;
import java.util.List;
import urna.note.InvalidSignatureException;
import urna.note.NoteVerifier;
import urna.note.SignedNote;
import urna.note.UnknownSignerException;
import urna.note.VerifiedNote;
import urna.note.VerifierKey;

/** Who signed a note. A reader of notes passes over signatures by keys it does not know; an auditor does not. */
final class Signers {
    private Signers() {}

    /** Requires the signature of one key. */
    static void requireSigned(SignedNote note, VerifierKey key)
            throws InvalidSignatureException, UnknownSignerException {
        VerifiedNote verified = verify(note, List.of(key), "not signed by " + key.name());
        if (!verified.isSignedBy(key)) {
            throw new UnknownSignerException("not signed by " + key.name());
        }
    }

    /** Requires that every signature is valid and by one of these keys. */
    static void requireNoOthers(SignedNote note, Collection<VerifierKey> named)
            throws InvalidSignatureException, UnknownSignerException, UnnamedSignerException {
        VerifiedNote verified = verify(note, named, "not signed by any key that the definition names");
        if (!verified.unknown().isEmpty()) {
            throw new UnnamedSignerException("a signature by " + verified.unknownNames()
                    + " with a key that the definition does not name for it");
        }
    }

    private static VerifiedNote verify(SignedNote note, Collection<VerifierKey> keys, String otherwise)
            throws InvalidSignatureException, UnknownSignerException {
        try {
            return NoteVerifier.verify(note, keys);
        } catch (UnknownSignerException e) {
            throw new UnknownSignerException(otherwise);
        }
    }
}
