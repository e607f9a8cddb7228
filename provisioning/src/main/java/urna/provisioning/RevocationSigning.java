package urna.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import urna.disk.AlreadyThereException;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.handover.InputFile;
import urna.log.Checkpoint;
import urna.log.SignedCheckpoint;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.MalformedNoteException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;

/**
 * The revocation of a kiosk on its way through the hands of the commission: {@code revoked/<kiosk>.note} in the prepared
 * election's folder, until enough have signed and {@link Handover} gives it to the hub.
 *
 * @param folder holds {@code commission.json} and {@code election/}
 * @param file where the note is
 * @param election the election, as its commission signed it
 * @param text what is signed
 * @param note what was signed before; empty for the first member
 */
record RevocationSigning(Path folder, Path file, Election election, String text, Optional<SignedNote> note) {

    /** Begins a revocation: the log ends at a checkpoint of the kiosk, or before its first entry. */
    static RevocationSigning begin(Path folder, Election election, Kiosk kiosk, Optional<Path> checkpoint)
            throws IOException, RefusedException {
        Path file = folder.resolve(Revocation.file(kiosk));
        if (Files.exists(file)) {
            throw new AlreadyThereException(file + ": this kiosk's revocation was begun already; sign that one, without"
                    + " --checkpoint and --nothing");
        }
        long size = 0;
        Hash root = Frontier.EMPTY.root();
        if (checkpoint.isPresent()) {
            Checkpoint end = read(checkpoint.get(), kiosk);
            size = end.size();
            root = end.root();
        }
        return new RevocationSigning(
                folder, file, election, Revocation.text(election, kiosk, size, root), Optional.empty());
    }

    /** Only what the kiosk signed: a mistaken file would otherwise make a log that nobody can complete. */
    private static Checkpoint read(Path file, Kiosk kiosk) throws IOException, RefusedException {
        try {
            return SignedCheckpoint.open(SignedNote.parse(InputFile.read(file)), kiosk.key())
                    .checkpoint();
        } catch (RefusedException e) {
            throw new MalformedNoteException(
                    file + ": not a checkpoint of kiosk " + kiosk.id() + ": " + e.getMessage());
        }
    }

    /** Goes on with a revocation that another member began. */
    static RevocationSigning resume(Path folder, Election election, Kiosk kiosk) throws IOException, RefusedException {
        Path file = folder.resolve(Revocation.file(kiosk));
        SignedNote note = SignedNote.parse(InputFile.read(file));
        Revocation.requireText(file.toString(), note.text(), election, kiosk);
        return new RevocationSigning(folder, file, election, note.text(), Optional.of(note));
    }

    /**
     * Adds a member's signature.
     *
     * @return how many members have signed now
     */
    int sign(SigningKey member) throws IOException, RefusedException {
        MemberSignature.requireMember(election.commission(), member);
        SignedNote signed = note.isPresent()
                ? MemberSignature.add(note.get(), file.toString(), List.of(), election.commission(), member)
                : SignedNote.sign(text, member);
        Files.createDirectories(folder.resolve(Revocation.FOLDER));
        AtomicWrite.replaceFile(file, signed.bytes());
        return signed.signatures().size();
    }
}
