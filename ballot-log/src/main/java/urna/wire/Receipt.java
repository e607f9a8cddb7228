package urna.wire;

import java.util.List;
import urna.election.Election;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.log.SignedCheckpoint;
import urna.note.MalformedTextException;
import urna.note.NoteVerifier;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.StrictText;
import urna.note.UnknownSignerException;
import urna.note.VerifierKey;

/** What the hub answers to a segment. Signed in both cases, so that a broker cannot make one up. */
public sealed interface Receipt {
    /**
     * The hub has stored the log up to this checkpoint: the checkpoint with the hub's cosignature.
     *
     * @param checkpoint what the hub has on disk
     */
    record Stored(SignedCheckpoint checkpoint) implements Receipt {}

    /**
     * The hub did not take a segment.
     *
     * @param reason the claim that failed ({@link RefusedException#reason})
     * @param size how many entries of this log the hub has: the kiosk goes on from there
     */
    record Refused(String reason, long size) implements Receipt {}

    /** The first line of a refusal. */
    String REFUSED = "urna.refused/v1";

    /** Makes the note of a refusal. */
    static SignedNote refuse(Origin origin, String reason, long size, SigningKey hub) {
        return SignedNote.sign(refusalText(origin, reason, size), hub);
    }

    private static String refusalText(Origin origin, String reason, long size) {
        return REFUSED + "\norigin " + origin + "\nreason " + reason + "\nsize " + size + "\n";
    }

    /**
     * Opens what the hub answered to a kiosk.
     *
     * @throws RefusedException if it is not from the hub that the commission named, or not for this kiosk
     */
    static Receipt open(byte[] payload, Election election, Kiosk kiosk) throws RefusedException {
        SignedNote note = SignedNote.parse(payload);
        if (note.text().startsWith(REFUSED + "\n")) {
            return openRefusal(note, election, kiosk);
        }
        VerifierKey cosigner = election.hub().cosigner();
        SignedCheckpoint checkpoint = SignedCheckpoint.open(note, kiosk.key(), List.of(kiosk.key(), cosigner));
        if (!checkpoint.note().isSignedBy(cosigner)) {
            throw new UnknownSignerException("a receipt without the hub's cosignature");
        }
        return new Stored(checkpoint);
    }

    private static Refused openRefusal(SignedNote note, Election election, Kiosk kiosk) throws RefusedException {
        NoteVerifier.verify(note, List.of(election.hub().signer()));
        List<String> lines = StrictText.lines(note.text());
        if (lines.size() != 4
                || !lines.get(2).startsWith("reason ")
                || !lines.get(3).startsWith("size ")) {
            throw new MalformedTextException("a refusal that is not an origin, a reason and a size");
        }
        Refused refused = new Refused(
                lines.get(2).substring("reason ".length()),
                StrictText.decimal(lines.get(3).substring("size ".length())));
        // It stands on the kiosk's screen: whoever has the hub's key must not be able to speak to voters by it.
        if (!refused.reason().matches("[a-z-]{1,40}")) {
            throw new MalformedTextException("a refusal whose reason is not a word");
        }
        Origin origin = election.origin(kiosk);
        if (!refusalText(origin, refused.reason(), refused.size()).equals(note.text())) {
            throw new MalformedTextException("a refusal for another kiosk than " + origin);
        }
        return refused;
    }
}
