package urna.kiosk.ballotbox;

import java.util.ArrayList;
import java.util.List;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.log.Checkpoint;
import urna.log.Rules;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SigningKey;
import urna.record.Entry;
import urna.record.EntryNote;

/**
 * Signs entries and cuts them into segments, each under its own checkpoint. Every new note is verified as the hub will
 * verify it, before anything is written: the log cannot come to hold what the hub would refuse.
 */
final class SegmentSigner {
    /** More than any checkpoint takes: three ids of 64 characters twice, a size, a root and a signature. */
    private static final int CHECKPOINT_BYTES = 1024;

    private final Rules rules;
    private final Kiosk kiosk;
    private final SigningKey key;

    SegmentSigner(Rules rules, Kiosk kiosk, SigningKey key) {
        this.rules = rules;
        this.kiosk = kiosk;
        this.key = key;
    }

    /**
     * New segments and the log with them.
     *
     * @param segments in the order of the log
     */
    record Signed(VerifiedLog log, List<Segment> segments) {
        Signed {
            segments = List.copyOf(segments);
        }

        static Signed nothing(VerifiedLog log) {
            return new Signed(log, List.of());
        }
    }

    /** Appends entries in the order given, in as few segments as the bounds of {@link Segment} allow. */
    Signed append(Signed before, List<? extends Entry> entries) {
        VerifiedLog log = before.log();
        List<Segment> segments = new ArrayList<>(before.segments());
        for (List<byte[]> notes : cut(entries)) {
            log = extend(log, notes);
            Checkpoint head = Checkpoint.of(origin(), log.tree());
            segments.add(new Segment(SignedCheckpoint.sign(head, key), notes));
        }
        return new Signed(log, segments);
    }

    private List<List<byte[]>> cut(List<? extends Entry> entries) {
        List<List<byte[]>> segments = new ArrayList<>();
        List<byte[]> segment = new ArrayList<>();
        int bytes = CHECKPOINT_BYTES;
        for (Entry entry : entries) {
            byte[] note = EntryNote.sign(entry, key);
            int more = Short.BYTES + note.length;
            if (segment.size() == Segment.MAX_ENTRIES || bytes + more > Segment.MAX_BYTES) {
                segments.add(segment);
                segment = new ArrayList<>();
                bytes = CHECKPOINT_BYTES;
            }
            segment.add(note);
            bytes += more;
        }
        if (!segment.isEmpty()) {
            segments.add(segment);
        }
        return segments;
    }

    private VerifiedLog extend(VerifiedLog log, List<byte[]> notes) {
        try {
            VerifiedLog.Extension extension = log.extend(notes, kiosk, rules);
            extension.requireSorted();
            return extension.log();
        } catch (RefusedException e) {
            throw new IllegalStateException("this kiosk made an entry that no hub would take: " + e.getMessage(), e);
        }
    }

    private Origin origin() {
        return rules.election().origin(kiosk);
    }
}
