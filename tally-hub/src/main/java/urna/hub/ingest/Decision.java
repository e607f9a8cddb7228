package urna.hub.ingest;

import java.util.List;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;

/** What is to be done with a segment. */
public sealed interface Decision {
    /**
     * It continues the log.
     *
     * @param position where the new entries begin
     * @param extension the log with them
     * @param notes the new entries
     * @param checkpoint the kiosk's checkpoint over the longer log, with the kiosk's signature alone
     */
    record Accepted(long position, VerifiedLog.Extension extension, List<byte[]> notes, SignedNote checkpoint)
            implements Decision {
        public Accepted {
            notes = List.copyOf(notes);
        }
    }

    /** All of it is stored; the answer is the same receipt again. */
    record AlreadyStored() implements Decision {}

    /**
     * It is not taken.
     *
     * @param why the claim that failed
     */
    record Refused(RefusedException why) implements Decision {}
}
