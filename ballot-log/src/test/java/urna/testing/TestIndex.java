package urna.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import urna.election.BodyIndex;
import urna.election.BodyPath;
import urna.election.Commission;
import urna.election.ElectionPackage;
import urna.election.IndexedCommune;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;

/**
 * An index with every private key at hand: a commission of the body, five of whom three must sign.
 *
 * @param index what it says
 * @param keys the members'
 */
public record TestIndex(BodyIndex index, List<SigningKey> keys) {
    /**
     * The first index of a body.
     *
     * @param path the body's, with slashes between the ids
     */
    public static TestIndex of(String kind, String path, ElectionPackage... packages) {
        try {
            SeededRandom random = new SeededRandom(5);
            List<SigningKey> keys = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                keys.add(SigningKey.generate("nacion/" + i, SignatureType.ED25519, random));
            }
            Commission commission =
                    new Commission(3, keys.stream().map(SigningKey::verifierKey).toList());
            TreeMap<String, IndexedCommune> communes = new TreeMap<>();
            for (ElectionPackage one : packages) {
                communes.put(one.election().commune().id(), IndexedCommune.of(one));
            }
            return new TestIndex(
                    new BodyIndex(packages[0].election().id(), kind, BodyPath.parse(path), 1, commission, communes),
                    keys);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    public Commission commission() {
        return index.commission();
    }

    /** The index with the signatures of the first members. */
    public SignedNote note(int members) {
        return sign(index.text(), members);
    }

    /** Any text with the signatures of the first members. */
    public SignedNote sign(String text, int members) {
        return new SignedNote(
                text,
                keys.subList(0, members).stream().map(key -> key.sign(text)).toList());
    }
}
