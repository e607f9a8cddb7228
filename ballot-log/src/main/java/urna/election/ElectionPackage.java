package urna.election;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import urna.merkle.Hash;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.VerifiedNote;

/**
 * A commune's election as its commission signed it: the folder of {@code election.json} and {@code election.note}.
 *
 * @param election the definition
 * @param hash SHA-256 of {@code election.json}, which the kiosks' logs and the acta name
 * @param note the note, with the signatures of at least the threshold of the commission
 * @param revocations of kiosks whose keys the commission trusts no longer, at most one a kiosk
 */
public record ElectionPackage(Election election, Hash hash, VerifiedNote note, List<Revocation> revocations) {
    public static final String DEFINITION_FILE = "election.json";
    public static final String NOTE_FILE = "election.note";

    private static final String KIND = "urna.election/v1";
    private static final int MAX_DEFINITION_BYTES = 4 << 20;

    public ElectionPackage {
        revocations = List.copyOf(revocations);
    }

    /** The text that the commission signs for a definition. */
    public static String noteText(Election election, byte[] definition) {
        return KIND + "\nelection " + election.id() + "\ncommune "
                + election.commune().id() + "\nrevision " + election.revision() + "\nsha256 "
                + Hash.of(definition).hex() + "\n";
    }

    /**
     * Reads a definition that can be an election's.
     *
     * @param source what to call it in a message
     * @throws TestElectionException if it is a kiosk's test: nobody signs, takes or counts one
     * @throws MalformedDefinitionException if it is none
     */
    public static Election definition(String source, byte[] json)
            throws MalformedDefinitionException, TestElectionException {
        Election election = StrictJson.read(source, json, Election.class);
        if (election.isTest()) {
            throw new TestElectionException(source + ": the election " + election.id()
                    + " is a test of a kiosk, which does not count: ids that begin with \"" + Election.TEST_PREFIX
                    + "\" are for tests alone");
        }
        return election;
    }

    /** Signs a definition by several members of the commission. */
    public static SignedNote sign(byte[] definition, List<SigningKey> members) throws MalformedDefinitionException {
        String text = noteText(StrictJson.read(DEFINITION_FILE, definition, Election.class), definition);
        return new SignedNote(
                text, members.stream().map(member -> member.sign(text)).toList());
    }

    /**
     * Opens a package and verifies all that it claims.
     *
     * @param commission whom to trust
     * @throws RefusedException naming the first claim that does not hold
     */
    public static ElectionPackage open(byte[] definition, byte[] note, Commission commission) throws RefusedException {
        VerifiedNote verified = commission.verify(SignedNote.parse(note));
        Election election = definition(DEFINITION_FILE, definition);
        if (!verified.text().equals(noteText(election, definition))) {
            throw new DefinitionMismatchException(
                    DEFINITION_FILE + " is not the definition that the commission signed in " + NOTE_FILE);
        }
        if (!election.commission().equals(commission)) {
            throw new DefinitionMismatchException(
                    DEFINITION_FILE + " names another commission than the one trusted here");
        }
        return new ElectionPackage(election, Hash.of(definition), verified, List.of());
    }

    /**
     * Opens a package from its folder.
     *
     * @throws RefusedException naming file, place and reason
     */
    public static ElectionPackage load(Path folder, Commission commission) throws IOException, RefusedException {
        ElectionPackage signed =
                open(readBounded(folder.resolve(DEFINITION_FILE)), readBounded(folder.resolve(NOTE_FILE)), commission);
        List<Revocation> revocations = new ArrayList<>();
        for (Kiosk kiosk : signed.election.kiosks()) {
            Path file = folder.resolve(Revocation.file(kiosk));
            if (Files.exists(file)) {
                revocations.add(
                        Revocation.open(file.toString(), readBounded(file), kiosk, signed.election, commission));
            }
        }
        return signed.with(revocations);
    }

    /** The same package, with revocations. */
    public ElectionPackage with(List<Revocation> more) {
        return new ElectionPackage(election, hash, note, more);
    }

    private static byte[] readBounded(Path file) throws IOException, MalformedDefinitionException {
        if (Files.size(file) > MAX_DEFINITION_BYTES) {
            throw new MalformedDefinitionException(
                    file.getFileName() + ": more than " + MAX_DEFINITION_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }
}
