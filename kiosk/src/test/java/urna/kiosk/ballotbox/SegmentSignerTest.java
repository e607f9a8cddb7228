package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import urna.election.Contest;
import urna.election.Rule;
import urna.kiosk.ballotbox.SegmentSigner.Signed;
import urna.log.Segment;
import urna.log.VerifiedLog;
import urna.record.Counts;
import urna.record.PollsOpened;
import urna.record.Vote;
import urna.record.VoteId;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

class SegmentSignerTest {
    private static final int OPTIONS = 200;

    private final List<String> longIds = IntStream.range(0, OPTIONS)
            .mapToObj(i -> "x".repeat(60) + (100 + i))
            .toList();
    private final Contest contest =
            TestElection.contest("c", new Rule.UpToN(OPTIONS, 1, 0), longIds.toArray(new String[0]));
    private final TestElection election =
            new TestElection(TestElection.Settings.standard().contests(List.of(contest)));
    private final SegmentSigner signer =
            new SegmentSigner(election.rules(), election.kiosk(Hall.KIOSK), election.kioskKey(Hall.KIOSK));

    @Test
    void cutsAtTheNumberOfEntries() throws Exception {
        assertThat(cut(votes(2 * Segment.MAX_ENTRIES + 1, List.of()))).containsExactly(1000, 1000, 1);
    }

    @Test
    void cutsAtTheNumberOfBytes() throws Exception {
        List<Integer> sizes = cut(votes(150, longIds));
        assertThat(sizes).hasSizeBetween(2, 3);
        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(150);
    }

    @Test
    void makesNothingThatAHubWouldRefuse() {
        List<Vote> unsorted = votes(2, List.of());
        assertThatThrownBy(() -> signer.append(opened(), List.of(unsorted.get(1), unsorted.get(0))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not sorted");
        assertThatThrownBy(() -> signer.append(Signed.nothing(VerifiedLog.empty(election.election())), unsorted))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the zero report");
    }

    private List<Integer> cut(List<Vote> votes) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        for (Segment segment :
                signer.append(Signed.nothing(opened().log()), votes).segments()) {
            sizes.add(Segment.decode(segment.encode()).entries().size());
        }
        return sizes;
    }

    private Signed opened() {
        PollsOpened opened = new PollsOpened(
                election.origin(Hall.KIOSK),
                election.rules().packageHash(),
                "test-1",
                Counts.zero(election.election()));
        return signer.append(Signed.nothing(VerifiedLog.empty(election.election())), List.of(opened));
    }

    private List<Vote> votes(int number, List<String> choices) {
        SeededRandom random = new SeededRandom(1);
        return IntStream.range(0, number)
                .mapToObj(i ->
                        new Vote(election.origin(Hall.KIOSK), "c", VoteId.ofBytes(random.bytes(VoteId.BYTES)), choices))
                .sorted(Comparator.comparing(Vote::id))
                .toList();
    }
}
