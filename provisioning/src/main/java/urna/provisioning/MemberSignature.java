package urna.provisioning;

import java.util.ArrayList;
import java.util.List;
import urna.election.Commission;
import urna.note.InvalidSignatureException;
import urna.note.NoteVerifier;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.UnknownSignerException;
import urna.note.VerifiedNote;
import urna.note.VerifierKey;

/** Puts a commission member's signature under what others have signed before, if all of that holds. */
final class MemberSignature {
    private MemberSignature() {}

    /**
     * Adds a signature.
     *
     * @param place what to call the note in a message
     * @param others who but the commission may have signed
     */
    static SignedNote add(
            SignedNote note, String place, List<VerifierKey> others, Commission commission, SigningKey member)
            throws ForeignKeyException, AlreadySignedException, InvalidSignatureException {
        requireMember(commission, member);
        VerifiedNote verified = verify(note, place, others, commission);
        if (verified.isSignedBy(member.verifierKey())) {
            throw new AlreadySignedException(place + ": " + member.verifierKey().name() + " has signed it already");
        }
        return note.with(member.sign(note.text()));
    }

    /** Verifies every signature of a note, and that there is none but the commission's and the others'. */
    static VerifiedNote verify(SignedNote note, String place, List<VerifierKey> others, Commission commission)
            throws ForeignKeyException, InvalidSignatureException {
        List<VerifierKey> known = new ArrayList<>(commission.members());
        known.addAll(others);
        VerifiedNote verified;
        try {
            verified = NoteVerifier.verify(note, known);
        } catch (InvalidSignatureException e) {
            throw new InvalidSignatureException(place + ": " + e.getMessage());
        } catch (UnknownSignerException e) {
            throw new ForeignKeyException(place + ": " + e.getMessage());
        }
        if (!verified.unknown().isEmpty()) {
            throw new ForeignKeyException(place + ": has a signature by " + verified.unknownNames()
                    + ", which is no key of this election; begin a new note");
        }
        return verified;
    }

    static void requireMember(Commission commission, SigningKey key) throws ForeignKeyException {
        if (!commission.members().contains(key.verifierKey())) {
            throw new ForeignKeyException("the key " + key.verifierKey() + " is not of this commission");
        }
    }
}
