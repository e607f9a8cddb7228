package urna.note;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A note of which every signature by a known key is valid, and at least one is there.
 *
 * @param note the note as it came
 * @param signers the known keys that signed it, each once
 * @param unknown signature lines by keys that were not asked for, which prove nothing
 */
public record VerifiedNote(SignedNote note, Set<VerifierKey> signers, List<NoteSignature> unknown) {
    public VerifiedNote {
        signers = Set.copyOf(signers);
        unknown = List.copyOf(unknown);
    }

    public String text() {
        return note.text();
    }

    public boolean isSignedBy(VerifierKey key) {
        return signers.contains(key);
    }

    /** The names of the keys that nobody asked for, for a message to a person. */
    public String unknownNames() {
        return unknown.stream().map(NoteSignature::name).distinct().collect(Collectors.joining(", "));
    }
}
