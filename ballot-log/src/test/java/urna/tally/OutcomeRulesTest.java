package urna.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.election.Contest;
import urna.election.Rule;
import urna.record.ContestCounts;
import urna.testing.TestElection;

class OutcomeRulesTest {
    /** The outcome's lines for options a, b, c, … with these votes, 100 ballots cast of a register of 500. */
    private static String outcome(Rule rule, long... votes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < votes.length; i++) {
            counts.put(String.valueOf((char) ('a' + i)), votes[i]);
        }
        Contest contest = TestElection.contest("x", rule, counts.keySet().toArray(String[]::new));
        return OutcomeRules.decide(contest, new ContestCounts(100, 0, counts), 100, 500)
                .lines("x");
    }

    @Test
    void optionsAreRankedByVotesAndTheFirstAreAwarded() {
        assertThat(outcome(new Rule.ChooseOne(1), 10, 30, 20))
                .isEqualTo("place x 1 awarded b\nplace x 2 not-awarded c\nplace x 3 not-awarded a\n");
    }

    @Test
    void aTieAtAnAwardedPlaceIsReportedAndNotDecided() {
        assertThat(outcome(new Rule.ChooseOne(1), 30, 10, 30))
                .isEqualTo("place x 1 tie a c\nplace x 3 not-awarded b\n");
    }

    @Test
    void aTieBelowWhatIsAwardedDecidesNothing() {
        assertThat(outcome(new Rule.ChooseOne(1), 10, 30, 10))
                .isEqualTo("place x 1 awarded b\nplace x 2 not-awarded a c\n");
    }

    @Test
    void alternatesFollowThePrincipals() {
        assertThat(outcome(new Rule.UpToN(2, 2, 1), 40, 30, 20, 10))
                .isEqualTo(
                        "place x 1 awarded a\nplace x 2 awarded b\nplace x 3 alternate c\nplace x 4 not-awarded d\n");
    }

    @Test
    void aTieBetweenTheLastAlternateAndTheNextIsATie() {
        assertThat(outcome(new Rule.UpToN(2, 1, 1), 40, 30, 30, 10)).contains("place x 2 tie b c\n");
    }

    @Test
    void nobodyIsAwardedAnythingWithoutAVote() {
        assertThat(outcome(new Rule.ChooseOne(1), 0, 0)).isEqualTo("place x 1 not-awarded a b\n");
    }

    @ParameterizedTest
    @CsvSource({"20,60,40,approved", "20,40,60,rejected", "20,50,50,tie", "21,100,0,no-quorum", "0,1,0,approved"})
    void yesAndNoAreDecidedByMajorityAndQuorum(int quorum, long yes, long no, String decision) {
        assertThat(outcome(new Rule.YesNo(quorum), yes, no)).isEqualTo("decision x " + decision + "\n");
    }
}
