package urna.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import urna.election.Origin;
import urna.merkle.Hash;
import urna.record.Alarm;
import urna.record.Counts;
import urna.record.Entry;
import urna.record.PollsClosed;
import urna.record.PollsOpened;
import urna.record.Restarted;
import urna.record.Sessions;
import urna.record.Vote;
import urna.testing.TestElection;
import urna.testing.TestLog;

class VerifiedLogTest {
    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");
    private final Origin origin = election.origin("k-1");
    private final Counts zero = Counts.zero(election.election());

    private VerifiedLog.Extension extend(VerifiedLog from, List<byte[]> notes) throws Exception {
        return from.extend(notes, election.kiosk("k-1"), election.rules());
    }

    private VerifiedLog verify(TestLog written) throws Exception {
        return extend(VerifiedLog.empty(election.election()), written.notes()).log();
    }

    private void assertViolation(Entry last, String message) {
        log.add(last);
        assertThatThrownBy(() -> verify(log))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("entry " + (log.notes().size() - 1) + " of " + origin);
    }

    @Test
    void aWholeDayVerifies() throws Exception {
        log.add(log.opened()).addAll(log.ballots(7)).add(new Restarted(origin, "test-1"));
        log.addAll(log.ballots(4)).add(new Alarm(origin, Alarm.Part.PRINTER, true));
        log.add(log.closed());

        VerifiedLog verified = verify(log);

        assertThat(verified.phase()).isEqualTo(VerifiedLog.Phase.CLOSED);
        assertThat(verified.counts().of("proyecto").votes()).isEqualTo(11);
        assertThat(verified.sessions()).isEqualTo(new Sessions(11, 11, 0));
        verified.requireHead(log.head());
    }

    @Test
    void segmentBySegmentComesToTheSameAsAtOnce() throws Exception {
        VerifiedLog verified = VerifiedLog.empty(election.election());
        log.add(log.opened());
        for (int i = 0; i < 5; i++) {
            VerifiedLog.Extension extension = extend(verified, log.segment().entries());
            extension.requireSorted();
            verified = extension.log();
            verified.requireHead(log.head());
            log.addAll(log.ballots(3));
        }
        assertThat(extend(verified, log.segment().entries()).log()).isEqualTo(verify(log));
    }

    @Test
    void aVoteBeforeTheZeroReportIsRefused() {
        assertViolation(log.vote("proyecto", "agua"), "before the zero report");
    }

    @Test
    void aSecondZeroReportIsRefused() {
        log.add(log.opened());
        assertViolation(log.opened(), "a second time");
    }

    @Test
    void aZeroReportThatIsNotZeroIsRefused() {
        Counts one = zero.plus(List.of(log.vote("proyecto", "agua")));
        assertViolation(new PollsOpened(origin, election.electionPackage().hash(), "x", one), "not zero");
    }

    @Test
    void openingByAnotherPackageIsRefused() {
        assertViolation(new PollsOpened(origin, Hash.of(new byte[0]), "x", zero), "another election package");
    }

    @Test
    void anythingAfterTheCloseReportIsRefused() {
        log.add(log.opened()).add(log.closed());
        assertViolation(new Restarted(origin, "x"), "after the close report");
    }

    @Test
    void anOvervoteIsRefused() {
        log.add(log.opened());
        assertViolation(log.vote("proyecto", "agua", "cancha"), "overvote");
    }

    @Test
    void choosingAnOptionTwiceIsRefused() {
        log.add(log.opened());
        assertViolation(log.vote("jueces", "ana", "ana"), "twice");
    }

    @Test
    void anUnknownOptionIsRefused() {
        log.add(log.opened());
        assertViolation(log.vote("proyecto", "luna"), "unknown option luna");
    }

    @Test
    void anUnknownContestIsRefused() {
        log.add(log.opened());
        assertViolation(log.vote("alcalde", "ana"), "unknown contest alcalde");
    }

    @Test
    void closeTotalsThatTheVotesDoNotAddUpToAreRefused() {
        log.add(log.opened()).addAll(log.ballots(3));
        assertViolation(new PollsClosed(origin, new Sessions(3, 3, 0), zero), "do not add up");
    }

    @Test
    void sessionsThatDoNotBalanceAreRefused() {
        log.add(log.opened()).addAll(log.ballots(3));
        assertViolation(
                new PollsClosed(origin, new Sessions(5, 3, 1), log.closed().counts()), "5 sessions enabled");
    }

    @Test
    void moreVotesThanSessionsThatCastOneAreRefused() {
        log.add(log.opened()).addAll(log.ballots(3));
        assertViolation(
                new PollsClosed(origin, new Sessions(2, 2, 0), log.closed().counts()),
                "3 votes in proyecto from 2 sessions");
    }

    @Test
    void moreSessionsThanTheLimitAreRefused() {
        log.add(log.opened());
        assertViolation(new PollsClosed(origin, new Sessions(5001, 0, 5001), zero), "more sessions than the limit");
    }

    @Test
    void votesThatAreNotSortedByIdAreRefusedInASegment() throws Exception {
        log.add(log.opened());
        List<Vote> votes = new ArrayList<>(log.ballots(2));
        Collections.swap(votes, 0, 3);
        log.addAll(votes);

        VerifiedLog.Extension extension = extend(VerifiedLog.empty(election.election()), log.notes());

        assertThatThrownBy(extension::requireSorted).isInstanceOf(UnsortedSegmentException.class);
    }

    @Test
    void aCheckpointOverOtherEntriesIsRefused() throws Exception {
        log.add(log.opened());
        Checkpoint before = log.head();
        log.add(log.vote("proyecto", "agua"));
        VerifiedLog verified = verify(log);

        assertThatThrownBy(() -> verified.requireHead(before)).isInstanceOf(RootMismatchException.class);
        assertThatThrownBy(() -> verified.requireHead(new Checkpoint(before.origin(), 2, before.root())))
                .isInstanceOf(RootMismatchException.class);
    }
}
