package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import urna.election.Kiosk;
import urna.log.Rules;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.record.Sessions;

/**
 * What a ballot box says of itself, read and verified without changing anything: a session that a power cut interrupted is
 * still to be voided by the kiosk's next start.
 *
 * @param phase where the day stands
 * @param sessions the counters
 * @param interrupted whether a session was enabled and has neither been cast nor voided
 * @param size how many entries the log has
 * @param receivedSize how many of them the hub has, as its last receipt says
 * @param segmentsWaiting how many segments have no receipt yet
 */
public record BoxStatus(
        VerifiedLog.Phase phase,
        Sessions sessions,
        boolean interrupted,
        long size,
        long receivedSize,
        long segmentsWaiting) {

    /**
     * Reads the box in a folder; where there is none yet, makes none.
     *
     * @throws BallotBoxInUseException if a kiosk is running on it
     * @throws RefusedException naming the claim that does not hold
     */
    public static BoxStatus read(Path data, Rules rules, Kiosk kiosk)
            throws SQLException, IOException, RefusedException {
        if (!Files.exists(data.resolve(BoxFile.NAME))) {
            return new BoxStatus(VerifiedLog.Phase.NOT_OPENED, Sessions.NONE, false, 0, 0, 0);
        }
        BoxReader reader = BoxReader.of(rules, kiosk);
        try (BoxFile file = BoxFile.open(data, reader.owner())) {
            Stored stored = reader.history(file.connection()).stored();
            Contents contents = stored.contents();
            long received = stored.receivedSize();
            return new BoxStatus(
                    contents.log().phase(),
                    contents.sessions(),
                    contents.inSession(),
                    contents.size(),
                    received,
                    LogTable.segmentsFrom(file.connection(), received));
        }
    }
}
