package urna.kiosk.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Rule;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/** Elections drawn at random: contests of every kind, with any number of options. */
final class RandomElection {
    private static final int MOST_CONTESTS = 4;
    private static final int MOST_OPTIONS = 13;

    private RandomElection() {}

    static Election of(SeededRandom random) {
        List<Contest> contests = IntStream.rangeClosed(1, 1 + random.below(MOST_CONTESTS))
                .mapToObj(number -> contest("c-" + number, random))
                .toList();
        return new TestElection(TestElection.Settings.standard().contests(contests)).election();
    }

    private static Contest contest(String id, SeededRandom random) {
        if (random.below(4) == 0) {
            return TestElection.contest(id, new Rule.YesNo(0), "si", "no");
        }
        int number = 1 + random.below(MOST_OPTIONS);
        String[] options =
                IntStream.rangeClosed(1, number).mapToObj(i -> "o-" + i).toArray(String[]::new);
        Rule rule = random.below(2) == 0 ? new Rule.ChooseOne(1) : new Rule.UpToN(1 + random.below(number), 1, 0);
        return TestElection.contest(id, rule, options);
    }

    /** The same number of lines on each page. */
    static Paging paging(Election election, int lines) {
        Map<String, Integer> options = new LinkedHashMap<>();
        election.contests().forEach(contest -> options.put(contest.id(), lines));
        return new Paging(options, lines);
    }
}
