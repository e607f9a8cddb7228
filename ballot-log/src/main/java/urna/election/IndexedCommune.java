package urna.election;

import java.util.stream.Collectors;
import urna.merkle.Hash;
import urna.note.StrictText;
import urna.note.VerifierKey;

/**
 * What an index says of one commune.
 *
 * @param id the commune's
 * @param above the body directly above it
 * @param packageHash SHA-256 of the text of its {@code election.note}: signatures may be added later, the text is what is signed
 * @param commission whose signatures that note has
 */
public record IndexedCommune(String id, BodyPath above, Hash packageHash, Commission commission) {
    public IndexedCommune {
        Id.require("a commune", id);
    }

    /**
     * What an index says of a commune by its package.
     *
     * @throws BodyMismatchException if no body is above the commune
     */
    public static IndexedCommune of(ElectionPackage signed) throws BodyMismatchException {
        Commune commune = signed.election().commune();
        BodyPath above = BodyPath.above(commune)
                .orElseThrow(() -> new BodyMismatchException("the commune " + commune.id() + " is below no body"));
        return new IndexedCommune(
                commune.id(),
                above,
                packageHash(signed.note().text()),
                signed.election().commission());
    }

    /** The hash by which an index names a package. */
    public static Hash packageHash(String noteText) {
        return Hash.of(StrictText.utf8(noteText));
    }

    String line() {
        return "commune " + id + " " + above + " " + packageHash.hex() + " " + words(commission) + "\n";
    }

    /** A commission as an index has it: the threshold, then the keys, in the commission's own order. */
    static String words(Commission commission) {
        return commission.threshold() + " "
                + commission.members().stream().map(VerifierKey::toString).collect(Collectors.joining(" "));
    }
}
