package urna.hub.ingest;

import java.util.ArrayList;
import java.util.List;
import urna.hub.roster.Enrolled;
import urna.hub.store.LogStore;
import urna.log.VerifiedLog;

/**
 * A kiosk's log during one group: what is stored, and on top of it what earlier segments of the same group brought and what
 * is not committed yet. Without it, a kiosk could send no second segment before the first one's commit.
 */
final class Chain implements History {
    private final Enrolled kiosk;
    private final LogStore store;
    private final long storedSize;
    private final List<byte[]> pending = new ArrayList<>();
    private VerifiedLog log;

    Chain(Enrolled kiosk, LogStore store, VerifiedLog stored) {
        this.kiosk = kiosk;
        this.store = store;
        this.storedSize = stored.tree().size();
        this.log = stored;
    }

    @Override
    public VerifiedLog log() {
        return log;
    }

    @Override
    public List<byte[]> notes(long from, long count) {
        List<byte[]> notes = new ArrayList<>();
        if (from < storedSize) {
            notes.addAll(store.notes(kiosk, from, Math.min(count, storedSize - from)));
        }
        int first = (int) (Math.max(from, storedSize) - storedSize);
        int end = (int) Math.min(Math.max(from + count - storedSize, 0), pending.size());
        if (first < end) {
            notes.addAll(pending.subList(first, end));
        }
        return notes;
    }

    void append(Decision.Accepted accepted) {
        pending.addAll(accepted.notes());
        log = accepted.extension().log();
    }
}
