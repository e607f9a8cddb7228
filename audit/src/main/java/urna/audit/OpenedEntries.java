package urna.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import urna.election.Kiosk;
import urna.note.RefusedException;
import urna.record.Entry;
import urna.record.EntryNote;
import urna.record.PollsClosed;
import urna.record.Vote;

/**
 * The entries of one kiosk, each with a valid signature and well formed.
 *
 * @param kiosk whose log it is
 * @param notes the entries as they stand in the log
 * @param entries the same, read
 */
record OpenedEntries(Kiosk kiosk, List<byte[]> notes, List<Entry> entries) {
    OpenedEntries {
        notes = List.copyOf(notes);
        entries = List.copyOf(entries);
    }

    private sealed interface Opened {
        record Read(Entry entry) implements Opened {}

        record Refused(int index, RefusedException why) implements Opened {}
    }

    /**
     * Verifies all entries, on all the processor's cores: this is nearly all the time that an audit takes. Fails with the first
     * entry that does not hold, and says how many more do not.
     */
    static Optional<OpenedEntries> check(Kiosk kiosk, List<byte[]> notes, Claims claims) {
        List<Opened> opened = IntStream.range(0, notes.size())
                .parallel()
                .mapToObj(index -> open(kiosk, index, notes.get(index)))
                .toList();
        List<Entry> entries = new ArrayList<>();
        List<Opened.Refused> refused = new ArrayList<>();
        for (Opened one : opened) {
            if (one instanceof Opened.Read read) {
                entries.add(read.entry());
            } else if (one instanceof Opened.Refused broken) {
                refused.add(broken);
            }
        }
        String place = ExportFiles.log(kiosk);
        if (refused.isEmpty()) {
            claims.pass(ClaimKind.ENTRIES_SIGNED, place);
            return Optional.of(new OpenedEntries(kiosk, notes, entries));
        }
        claims.fail(ClaimKind.ENTRIES_SIGNED, place, failure(refused));
        return Optional.empty();
    }

    private static Claim.Failure failure(List<Opened.Refused> refused) {
        Opened.Refused first = refused.get(0);
        String more = refused.size() > 1 ? ", and " + (refused.size() - 1) + " more entries do not hold" : "";
        return new Claim.Failure(
                first.why().reason(),
                "entry " + first.index() + ": " + first.why().getMessage() + more);
    }

    private static Opened open(Kiosk kiosk, int index, byte[] note) {
        try {
            return new Opened.Read(EntryNote.open(note, kiosk.key()));
        } catch (RefusedException e) {
            return new Opened.Refused(index, e);
        }
    }

    /** The first of them. */
    OpenedEntries upTo(long size) {
        int count = (int) Math.min(size, entries.size());
        return new OpenedEntries(kiosk, notes.subList(0, count), entries.subList(0, count));
    }

    List<Vote> votes() {
        return entries.stream()
                .filter(Vote.class::isInstance)
                .map(Vote.class::cast)
                .toList();
    }

    /** Where an entry stands, for a message. */
    String place(int index) {
        return "entry " + index + " of " + kiosk.key().name();
    }

    /** The last entry, if it is a close report. */
    Optional<PollsClosed> closeReport() {
        boolean closed = !entries.isEmpty() && entries.get(entries.size() - 1) instanceof PollsClosed;
        return closed ? Optional.of((PollsClosed) entries.get(entries.size() - 1)) : Optional.empty();
    }
}
