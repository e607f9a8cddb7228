package urna.hub.acta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.election.Election;
import urna.note.MalformedNoteException;
import urna.note.NoteVerifier;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.UnknownSignerException;
import urna.note.VerifiedNote;
import urna.note.VerifierKey;
import urna.tally.Acta;
import urna.tally.BodyActa;

/** The hub's signature under an acta, or the note that members of the commission have signed since. */
final class SignedActa {
    private SignedActa() {}

    /**
     * The signed note of an acta. What was signed once is kept, never replaced.
     *
     * @param actas a folder that may have the note already; empty to look nowhere
     * @throws OtherActaException if the note there says something else than the recount, or a stranger signed it
     */
    static SignedNote of(Acta acta, SigningKey hub, Optional<Path> actas) throws IOException, RefusedException {
        Election election = acta.election();
        if (actas.isPresent()) {
            Path file = ActaFiles.note(actas.get(), election.commune().id());
            if (Files.exists(file)) {
                return signedBefore(acta, file);
            }
        }
        return SignedNote.sign(acta.text(), hub);
    }

    private static SignedNote signedBefore(Acta acta, Path file) throws IOException, RefusedException {
        SignedNote note = SignedNote.parse(Files.readAllBytes(file));
        if (!note.text().equals(acta.text())) {
            throw new OtherActaException(
                    file + ": is not the acta that the recount gives now; find out why, and move it away");
        }
        requireSigners(note, file.toString(), acta.election());
        return note;
    }

    /**
     * Requires that a note can be replaced by an acta's: that every signature it has is in the new one too. Of a body's own
     * earlier acta, the hub's may go: it signs such an acta again whenever another commune has closed.
     *
     * @param file where the note is, or none
     * @throws OtherActaException if a signature would be lost, or what is there is no note
     */
    static void requireNoneLost(ActaSheet acta, Path file) throws IOException, OtherActaException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            SignedNote there = SignedNote.parse(Files.readAllBytes(file));
            boolean isEarlier = !acta.isCommune()
                    && there.text().startsWith(BodyActa.head(acta.election(), acta.id()))
                    && there.signatures().stream()
                            .allMatch(signature ->
                                    signature.name().equals(acta.hub().name()));
            boolean isKept = there.text().equals(acta.note().text())
                    && acta.note().signatures().containsAll(there.signatures());
            if (!isEarlier && !isKept) {
                throw new OtherActaException(
                        file + ": has signatures that the new acta has not; move it away or name another folder");
            }
        } catch (MalformedNoteException e) {
            throw new OtherActaException(file + ": " + e.getMessage() + ", not an acta; move it away");
        }
    }

    /**
     * Requires that the hub signed, and nobody else but members of the commission.
     *
     * @param place what to call the note in a message
     * @throws OtherActaException if not
     */
    static void requireSigners(SignedNote note, String place, Election election) throws RefusedException {
        VerifierKey hub = election.hub().signer();
        List<VerifierKey> named = new ArrayList<>(election.commission().members());
        named.add(hub);
        try {
            VerifiedNote verified = NoteVerifier.verify(note, named);
            if (verified.isSignedBy(hub) && verified.unknown().isEmpty()) {
                return;
            }
        } catch (UnknownSignerException e) {
            throw new OtherActaException(place + ": " + e.getMessage() + "; move it away");
        }
        throw new OtherActaException(place + ": must be signed by the hub and members of the commission, nobody else");
    }
}
