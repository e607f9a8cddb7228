package urna.election;

import java.util.List;
import urna.merkle.Hash;
import urna.note.InvalidSignatureException;
import urna.note.NoteVerifier;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.StrictText;
import urna.note.UnknownSignerException;
import urna.note.VerifiedNote;
import urna.note.VerifierKey;

/**
 * The commune's electoral commission: what everyone trusts, and nothing else.
 *
 * @param threshold how many members must sign
 * @param members the members' verifier keys
 */
public record Commission(int threshold, List<VerifierKey> members) {
    public Commission {
        members = List.copyOf(members);
        // By key, not by name: one person under two names must not count as two.
        Id.requireDistinct("commission members", members, VerifierKey::publicKeyBase64);
        if (threshold < 1 || threshold > members.size()) {
            throw new IllegalArgumentException(
                    "a threshold of " + threshold + " for a commission of " + members.size() + " members");
        }
        if (members.stream().anyMatch(key -> key.type() != SignatureType.ED25519)) {
            throw new IllegalArgumentException("a commission member's key must be an Ed25519 key");
        }
    }

    /**
     * Verifies that enough members signed a note.
     *
     * @throws InvalidSignatureException if a member's signature is not valid
     * @throws CommissionThresholdException if fewer than the threshold signed
     */
    public VerifiedNote verify(SignedNote note) throws InvalidSignatureException, CommissionThresholdException {
        return verify("", note);
    }

    /**
     * The same, for a note in a file.
     *
     * @param place stands before the message
     */
    public VerifiedNote verify(String place, SignedNote note)
            throws InvalidSignatureException, CommissionThresholdException {
        try {
            VerifiedNote verified = NoteVerifier.verify(note, members);
            if (verified.signers().size() < threshold) {
                throw new CommissionThresholdException(place, verified.signers().size(), this);
            }
            return verified;
        } catch (InvalidSignatureException e) {
            throw new InvalidSignatureException(place + e.getMessage());
        } catch (UnknownSignerException e) {
            throw new CommissionThresholdException(place, 0, this);
        }
    }

    /** A short name for this commission's keys and threshold, to be compared with the one posted in the hall. */
    public Hash fingerprint() {
        StringBuilder text = new StringBuilder("urna.commission/v1\nthreshold " + threshold + "\n");
        members.forEach(member -> text.append("member ").append(member).append('\n'));
        return Hash.of(StrictText.utf8(text.toString()));
    }
}
