package urna.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the signatures of a note against known keys (C2SP signed-note v1.0.0, "Verifying"). */
public final class NoteVerifier {
    private NoteVerifier() {}

    /**
     * Verifies a note.
     *
     * @param known the keys to look for; signatures by others are set aside, not trusted and not refused
     * @throws InvalidSignatureException if a signature names a known key and does not verify
     * @throws UnknownSignerException if none of the known keys signed
     */
    public static VerifiedNote verify(SignedNote note, Collection<VerifierKey> known)
            throws InvalidSignatureException, UnknownSignerException {
        Set<VerifierKey> signers = new LinkedHashSet<>();
        List<NoteSignature> unknown = new ArrayList<>();
        for (NoteSignature signature : note.signatures()) {
            VerifierKey key = find(signature, known);
            if (key == null) {
                unknown.add(signature);
                continue;
            }
            if (!isValid(note.text(), signature, key)) {
                throw new InvalidSignatureException("the signature by " + key.name() + " is not valid for this text");
            }
            if (!signers.add(key)) {
                throw new InvalidSignatureException("more than one signature by " + key.name());
            }
        }
        if (signers.isEmpty()) {
            throw new UnknownSignerException("no signature by a known key");
        }
        return new VerifiedNote(note, signers, unknown);
    }

    private static @Nullable VerifierKey find(NoteSignature signature, Collection<VerifierKey> known) {
        for (VerifierKey key : known) {
            if (signature.names(key)) {
                return key;
            }
        }
        return null;
    }

    private static boolean isValid(String text, NoteSignature signature, VerifierKey key) {
        byte[] bytes = signature.signature();
        return switch (key.type()) {
            case ED25519 -> key.verifies(StrictText.utf8(text), bytes);
            case COSIGNATURE ->
                Cosignature.isWellFormed(bytes)
                        && key.verifies(
                                Cosignature.message(text, Cosignature.timeSeconds(bytes)),
                                Cosignature.signature(bytes));
        };
    }
}
