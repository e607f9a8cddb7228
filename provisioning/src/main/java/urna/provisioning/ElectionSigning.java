package urna.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import urna.disk.AtomicWrite;
import urna.election.Commission;
import urna.election.CommissionThresholdException;
import urna.election.DefinitionMismatchException;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Picture;
import urna.handover.CommuneFolder;
import urna.handover.PictureFile;
import urna.merkle.Hash;
import urna.note.MalformedNoteException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;

/**
 * A prepared election on its way through the hands of the commission: {@code commission.json} and {@code election/}.
 *
 * @param folder has both
 * @param election what is signed
 * @param hash SHA-256 of {@code election.json}
 * @param text the text that is signed
 * @param note what was signed before; empty for the first member
 */
public record ElectionSigning(Path folder, Election election, Hash hash, String text, Optional<SignedNote> note) {

    /** Reads what is to be signed, and checks that it is for the commission of its folder and has its pictures with it. */
    public static ElectionSigning open(Path folder) throws IOException, RefusedException {
        Commission commission = CommuneFolder.readCommission(folder.resolve(CommuneFolder.COMMISSION_FILE));
        Path file = definitionFile(folder);
        byte[] definition = Files.readAllBytes(file);
        Election election = ElectionPackage.definition(file.toString(), definition);
        if (!election.commission().equals(commission)) {
            throw new DefinitionMismatchException(
                    file + ": names another commission than " + CommuneFolder.COMMISSION_FILE + " beside it");
        }
        for (Picture picture : election.pictures()) {
            PictureFile.read(folder.resolve(CommuneFolder.ELECTION_FOLDER), picture);
        }
        String text = ElectionPackage.noteText(election, definition);
        return new ElectionSigning(folder, election, Hash.of(definition), text, readNote(noteFile(folder), text));
    }

    private static Optional<SignedNote> readNote(Path file, String text) throws IOException, RefusedException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SignedNote note;
        try {
            note = SignedNote.parse(Files.readAllBytes(file));
        } catch (MalformedNoteException e) {
            throw new MalformedNoteException(file + ": " + e.getMessage());
        }
        if (!note.text().equals(text)) {
            throw new DefinitionMismatchException(file + ": was signed for another " + ElectionPackage.DEFINITION_FILE
                    + " than the one beside it; do not sign, ask who changed it");
        }
        return Optional.of(note);
    }

    /**
     * Adds a member's signature to {@code election.note}.
     *
     * @return how many members have signed now
     */
    public int sign(SigningKey member) throws IOException, RefusedException {
        MemberSignature.requireMember(election.commission(), member);
        SignedNote signed = note.isPresent()
                ? MemberSignature.add(note.get(), noteFile(folder).toString(), List.of(), election.commission(), member)
                : SignedNote.sign(text, member);
        AtomicWrite.replaceFile(noteFile(folder), signed.bytes());
        return signed.signatures().size();
    }

    /**
     * Requires that enough members signed.
     *
     * @throws CommissionThresholdException naming the file, how many signed and how many must
     */
    ElectionPackage requireSigned() throws IOException, RefusedException {
        Path file = noteFile(folder);
        Commission commission = election.commission();
        if (note.isEmpty()) {
            throw new CommissionThresholdException(file + ": ", 0, commission);
        }
        int signed = MemberSignature.verify(note.get(), file.toString(), List.of(), commission)
                .signers()
                .size();
        if (signed < commission.threshold()) {
            throw new CommissionThresholdException(file + ": ", signed, commission);
        }
        return ElectionPackage.load(folder.resolve(CommuneFolder.ELECTION_FOLDER), commission);
    }

    static Path definitionFile(Path folder) {
        return folder.resolve(CommuneFolder.ELECTION_FOLDER).resolve(ElectionPackage.DEFINITION_FILE);
    }

    static Path noteFile(Path folder) {
        return folder.resolve(CommuneFolder.ELECTION_FOLDER).resolve(ElectionPackage.NOTE_FILE);
    }
}
