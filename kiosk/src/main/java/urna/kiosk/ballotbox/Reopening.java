package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import urna.election.Contest;
import urna.election.Kiosk;
import urna.log.DuplicateVoteIdException;
import urna.log.Rules;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.record.Sessions;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * Reads the file at a start and believes none of it: the log is verified as the hub and the auditor verify it, and what
 * nobody signed (box, counters) must fit what is signed. SQLite's own check passes over a flipped bit in a value.
 */
final class Reopening {
    private final Connection connection;
    private final Rules rules;
    private final Kiosk kiosk;
    private final Set<VoteId> ids = new HashSet<>();

    Reopening(Connection connection, Rules rules, Kiosk kiosk) {
        this.connection = connection;
        this.rules = rules;
        this.kiosk = kiosk;
    }

    /** The ids of all votes in log and box, once {@link #read} has read them. */
    Set<VoteId> ids() {
        return ids;
    }

    /**
     * Reads and verifies everything but the receipt.
     *
     * @throws RefusedException naming the first claim that does not hold: the kiosk must not start
     */
    Contents read(VoteForm form) throws SQLException, RefusedException {
        VerifiedLog log = VerifiedLog.empty(rules.election());
        long segments = 0;
        while (true) {
            Optional<Segment> next = LogTable.segmentFrom(connection, log.tree().size());
            if (next.isEmpty()) {
                break;
            }
            log = extend(log, next.get());
            segments++;
        }
        require(
                LogTable.rows(connection) == log.tree().size() && LogTable.segmentsFrom(connection, 0) == segments,
                "has entries that no signed segment covers");
        SortedMap<VoteId, Vote> box = new BoxTable(form).read(connection);
        for (VoteId id : box.keySet()) {
            requireNew(id);
        }
        Contents contents = new Contents(log, box, DayTable.sessions(connection));
        check(contents);
        return contents;
    }

    private VerifiedLog extend(VerifiedLog log, Segment segment) throws RefusedException {
        VerifiedLog.Extension extension = log.extend(segment.entries(), kiosk, rules);
        extension.requireSorted();
        extension
                .log()
                .requireHead(
                        SignedCheckpoint.open(segment.checkpoint(), kiosk.key()).checkpoint());
        for (Vote vote : extension.votes()) {
            requireNew(vote.id());
        }
        return extension.log();
    }

    private void requireNew(VoteId id) throws DuplicateVoteIdException {
        if (!ids.add(id)) {
            throw new DuplicateVoteIdException("the ballot box has two votes with the same id");
        }
    }

    private void check(Contents contents) throws InconsistentBallotBoxException {
        Sessions sessions = contents.sessions();
        long open = sessions.enabled() - sessions.cast() - sessions.voided();
        switch (contents.log().phase()) {
            case NOT_OPENED ->
                require(
                        contents.box().isEmpty() && sessions.equals(Sessions.NONE),
                        "is not empty, and its polls were never opened");
            case OPEN -> {
                require(open == 0 || open == 1, "has session counters that do not add up");
                require(
                        sessions.enabled() <= rules.election().limits().sessionsPerKiosk(),
                        "has more sessions than the limit");
                require(Pool.fullContests(rules.election(), contents.box()).isEmpty(), "holds votes that had to leave");
                checkVotes(contents);
            }
            case CLOSED ->
                require(
                        contents.box().isEmpty()
                                && sessions.equals(contents.log().sessions()),
                        "does not agree with its close report");
        }
    }

    /** Each ballot cast is one vote in each contest, in the log or in the box. */
    private void checkVotes(Contents contents) throws InconsistentBallotBoxException {
        for (Contest contest : rules.election().contests()) {
            long inBox = contents.box().values().stream()
                    .filter(vote -> vote.contest().equals(contest.id()))
                    .count();
            long votes = inBox + contents.log().counts().of(contest.id()).votes();
            require(
                    votes == contents.sessions().cast(),
                    "has " + votes + " votes in " + contest.id() + " from "
                            + contents.sessions().cast() + " ballots cast");
        }
    }

    private static void require(boolean holds, String otherwise) throws InconsistentBallotBoxException {
        if (!holds) {
            throw new InconsistentBallotBoxException("the ballot box " + otherwise);
        }
    }
}
