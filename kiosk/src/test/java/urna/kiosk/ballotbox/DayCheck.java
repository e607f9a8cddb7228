package urna.kiosk.ballotbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.record.Vote;
import urna.testing.TestElection;

/** Takes the segments of a box as a hub would. */
final class DayCheck {
    private DayCheck() {}

    /** Verifies every segment, and gives all votes that left the box. */
    static List<Vote> verify(Hall hall, BallotBox box) throws RefusedException {
        List<Vote> votes = new ArrayList<>();
        departures(hall, box).forEach(votes::addAll);
        return votes;
    }

    /** Verifies every segment, and gives the votes of each. */
    static List<List<Vote>> departures(Hall hall, BallotBox box) throws RefusedException {
        TestElection election = hall.election();
        VerifiedLog log = VerifiedLog.empty(election.election());
        List<List<Vote>> departures = new ArrayList<>();
        while (true) {
            Optional<Segment> next = box.segmentFrom(log.tree().size());
            if (next.isEmpty()) {
                break;
            }
            Segment segment = Segment.decode(next.get().encode());
            VerifiedLog.Extension extension =
                    log.extend(segment.entries(), election.kiosk(Hall.KIOSK), election.rules());
            extension.requireSorted();
            log = extension.log();
            log.requireHead(SignedCheckpoint.open(
                            segment.checkpoint(), election.kiosk(Hall.KIOSK).key())
                    .checkpoint());
            departures.add(extension.votes());
        }
        if (log.tree().size() != box.size() || log.phase() != box.phase()) {
            throw new AssertionError("the segments are not the whole log");
        }
        return departures;
    }
}
