package urna.record;

import java.util.List;
import urna.note.InvalidSignatureException;
import urna.note.MalformedNoteException;
import urna.note.NoteVerifier;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.UnknownSignerException;
import urna.note.VerifierKey;

/** An entry as it stands in the log: a signed note with the kiosk's signature and no other. */
public final class EntryNote {
    /** Entry bundles give an entry's length in 16 bits (C2SP tlog-tiles). */
    public static final int MAX_BYTES = 0xffff;

    private EntryNote() {}

    public static byte[] sign(Entry entry, SigningKey kiosk) {
        return SignedNote.sign(entry.text(), kiosk).bytes();
    }

    /** Verifies the kiosk's signature and reads the entry. */
    public static Entry open(byte[] note, VerifierKey kiosk)
            throws MalformedNoteException, InvalidSignatureException, UnknownSignerException, MalformedEntryException {
        SignedNote signed = SignedNote.parse(note);
        if (signed.signatures().size() != 1) {
            throw new MalformedEntryException("an entry must have one signature, the kiosk's");
        }
        NoteVerifier.verify(signed, List.of(kiosk));
        Entry entry = EntryText.parse(signed.text());
        if (!kiosk.name().equals(entry.origin().toString())) {
            throw new MalformedEntryException("an entry of " + entry.origin() + " in the log of " + kiosk.name());
        }
        return entry;
    }
}
