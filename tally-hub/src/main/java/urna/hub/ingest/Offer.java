package urna.hub.ingest;

import java.util.List;
import urna.hub.roster.Enrolled;
import urna.log.Segment;
import urna.note.SignedNote;

/** Entries that are offered as the continuation of a kiosk's log. */
sealed interface Offer {
    /** Decides about it, given what is stored. Pure. */
    Decision judge(Enrolled kiosk, History history);

    /** What is kept of it if it is refused, its checkpoint first. */
    byte[] evidence();

    /**
     * A message from a segment topic, not yet looked at.
     *
     * @param message as it came
     */
    record OfSegment(Message message) implements Offer {
        @Override
        public Decision judge(Enrolled kiosk, History history) {
            return Judge.judge(kiosk, history, message.payload());
        }

        @Override
        public byte[] evidence() {
            return message.payload();
        }
    }

    /**
     * A log from its first entry on, which came by another way than the broker.
     *
     * @param checkpoint over all of the notes
     * @param notes the entries
     */
    record OfLog(SignedNote checkpoint, List<byte[]> notes) implements Offer {
        public OfLog {
            notes = List.copyOf(notes);
        }

        @Override
        public Decision judge(Enrolled kiosk, History history) {
            return Judge.judge(kiosk, history, checkpoint, notes);
        }

        @Override
        public byte[] evidence() {
            return notes.isEmpty()
                    ? checkpoint.bytes()
                    : new Segment(checkpoint, notes.subList(0, Math.min(notes.size(), Segment.MAX_ENTRIES))).encode();
        }
    }
}
