package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import urna.disk.AtomicWrite;
import urna.election.DefinitionMismatchException;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.handover.InputFile;
import urna.note.MalformedNoteException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.UnknownSignerException;
import urna.note.VerifierKey;
import urna.tally.Acta;

/**
 * An acta on its way through the hands of the commission. Whether its numbers are right, {@code audit verify} tells.
 *
 * @param file holds the acta, signed by the hub
 * @param electionPackage the election that it is of
 * @param note what was signed before
 */
public record ActaSigning(Path file, ElectionPackage electionPackage, SignedNote note) {

    /** Reads an acta, and checks that it is this election's and that its hub signed it. */
    public static ActaSigning open(Path file, ElectionPackage electionPackage) throws IOException, RefusedException {
        SignedNote note;
        try {
            note = SignedNote.parse(InputFile.read(file));
        } catch (MalformedNoteException e) {
            throw new MalformedNoteException(file + ": " + e.getMessage());
        }
        Election election = electionPackage.election();
        if (!note.text().startsWith(Acta.head(election, electionPackage.hash()))) {
            throw new DefinitionMismatchException(file + ": not an acta of election " + election.id() + " in "
                    + election.commune().id() + " by this election package");
        }
        VerifierKey hub = election.hub().signer();
        if (!MemberSignature.verify(note, file.toString(), List.of(hub), election.commission())
                .isSignedBy(hub)) {
            throw new UnknownSignerException(file + ": not signed by the hub, " + hub.name());
        }
        return new ActaSigning(file, electionPackage, note);
    }

    /**
     * Adds a member's signature to the file.
     *
     * @return how many members have signed now
     */
    public int sign(SigningKey member) throws IOException, RefusedException {
        VerifierKey hub = electionPackage.election().hub().signer();
        SignedNote signed = MemberSignature.add(
                note, file.toString(), List.of(hub), electionPackage.election().commission(), member);
        AtomicWrite.replaceFile(file, signed.bytes());
        return signed.signatures().size() - 1;
    }
}
