package urna.log;

import java.util.List;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.note.RefusedException;

/** What counts of the log of a kiosk whose key was revoked. */
public final class RevokedLog {
    private RevokedLog() {}

    /**
     * The log as far as it counts: whatever the key signed after that, the commission does not believe.
     *
     * @param notes the log's entries, as many as there are
     * @throws RootMismatchException if the log is shorter than what the commission lets count, or another one
     */
    public static VerifiedLog of(List<byte[]> notes, Kiosk kiosk, Rules rules, Revocation revocation)
            throws RefusedException {
        List<byte[]> counted = notes.subList(0, (int) Math.min(revocation.size(), notes.size()));
        VerifiedLog log = VerifiedLog.empty(rules.election())
                .extend(counted, kiosk, rules)
                .log();
        requireEnd(log, revocation);
        return log;
    }

    /** Requires that a log ends where the commission says. */
    public static void requireEnd(VerifiedLog log, Revocation revocation) throws RootMismatchException {
        if (log.tree().size() != revocation.size() || !log.tree().root().equals(revocation.root())) {
            throw new RootMismatchException(
                    "the log of " + revocation.kiosk().key().name() + " has "
                            + log.tree().size() + " entries under the root "
                            + log.tree().root().base64()
                            + ", but its revocation lets " + revocation.size() + " count, under "
                            + revocation.root().base64());
        }
    }
}
