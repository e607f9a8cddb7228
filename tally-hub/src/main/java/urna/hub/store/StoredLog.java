package urna.hub.store;

import org.jspecify.annotations.Nullable;
import urna.log.VerifiedLog;
import urna.note.SignedNote;

/**
 * What is stored of a kiosk's log, without its entries.
 *
 * @param log the head: tree, phase, counts, sessions
 * @param receipt the checkpoint over all of it with the hub's cosignature; null while nothing is stored
 */
public record StoredLog(VerifiedLog log, @Nullable SignedNote receipt) {
    public long size() {
        return log.tree().size();
    }
}
