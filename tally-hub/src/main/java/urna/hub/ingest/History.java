package urna.hub.ingest;

import java.util.List;
import urna.log.VerifiedLog;

/** A kiosk's log as far as the hub has it: what a segment is judged against. */
interface History {
    VerifiedLog log();

    /** Entries of the log: {@code count} of them from a position on. */
    List<byte[]> notes(long from, long count);

    default long size() {
        return log().tree().size();
    }
}
