package urna.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import urna.disk.AtomicWrite;
import urna.election.BodyIndex;
import urna.election.BodyIndexText;
import urna.election.Commission;
import urna.election.CommissionMismatchException;
import urna.election.CommissionThresholdException;
import urna.election.DefinitionMismatchException;
import urna.election.SignedIndex;
import urna.handover.CommuneFolder;
import urna.handover.IndexFolder;
import urna.note.MalformedTextException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.StrictText;

/**
 * An index on its way through the hands of its body's commission: {@code commission.json}, {@code index.txt} and, from the
 * first signature on, {@code index.note}.
 *
 * @param folder has them
 * @param index what is signed
 * @param note what was signed before; empty for the first member
 */
record IndexSigning(Path folder, BodyIndex index, Optional<SignedNote> note) {
    static final String TEXT_FILE = "index.txt";

    /** Whether a folder is of an index, not of an election. */
    static boolean isAt(Path folder) {
        return Files.exists(folder.resolve(TEXT_FILE));
    }

    /** Reads what is to be signed, and checks that it is for the commission of its folder. */
    static IndexSigning open(Path folder) throws IOException, RefusedException {
        Commission commission = CommuneFolder.readCommission(folder.resolve(CommuneFolder.COMMISSION_FILE));
        Path file = folder.resolve(TEXT_FILE);
        BodyIndex index = BodyIndexText.read(file.toString(), read(file));
        if (!index.commission().equals(commission)) {
            throw new CommissionMismatchException(
                    file + ": names another commission than " + CommuneFolder.COMMISSION_FILE + " beside it");
        }
        return new IndexSigning(folder, index, readNote(folder.resolve(SignedIndex.FILE), index));
    }

    private static String read(Path file) throws IOException, RefusedException {
        try {
            return StrictText.utf8(IndexFolder.read(file));
        } catch (MalformedTextException e) {
            throw new MalformedTextException(file + ": " + e.getMessage());
        }
    }

    private static Optional<SignedNote> readNote(Path file, BodyIndex index) throws IOException, RefusedException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SignedNote note = SignedIndex.parse(file.toString(), IndexFolder.read(file));
        if (!note.text().equals(index.text())) {
            throw new DefinitionMismatchException(file + ": was signed for another " + TEXT_FILE
                    + " than the one beside it; do not sign, ask who changed it");
        }
        return Optional.of(note);
    }

    /**
     * Adds a member's signature to {@code index.note}.
     *
     * @return how many members have signed now
     */
    int sign(SigningKey member) throws IOException, RefusedException {
        Path file = folder.resolve(SignedIndex.FILE);
        MemberSignature.requireMember(index.commission(), member);
        SignedNote signed = note.isPresent()
                ? MemberSignature.add(note.get(), file.toString(), List.of(), index.commission(), member)
                : SignedNote.sign(index.text(), member);
        AtomicWrite.replaceFile(file, signed.bytes());
        return signed.signatures().size();
    }

    /**
     * Requires that enough members signed, and nobody else.
     *
     * @throws CommissionThresholdException naming the file, how many signed and how many must
     */
    SignedIndex requireSigned() throws RefusedException {
        String file = folder.resolve(SignedIndex.FILE).toString();
        if (note.isEmpty()) {
            throw new CommissionThresholdException(file + ": ", 0, index.commission());
        }
        MemberSignature.verify(note.get(), file, List.of(), index.commission());
        return SignedIndex.open(file, note.get().bytes(), index.commission());
    }
}
