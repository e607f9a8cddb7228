package urna.hall.voter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;
import urna.note.RandomSource;

/**
 * Makes up what scripted voters want: the options that come first on the ballot are liked better, and some vote blank.
 *
 * @param election the ballot
 */
public record Taste(Election election, RandomSource random) implements Supplier<Intention> {
    private static final int BLANK_PERCENT = 4;

    @Override
    public Intention get() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        for (Contest contest : election.contests()) {
            choices.put(contest.id(), below(100) < BLANK_PERCENT ? List.of() : some(contest));
        }
        return new Intention(choices);
    }

    private List<String> some(Contest contest) {
        List<Option> left = new ArrayList<>(contest.options());
        List<String> chosen = new ArrayList<>();
        int number = 1 + below(contest.rule().mostChoices());
        for (int i = 0; i < number; i++) {
            // The lower of two draws: the first options come up more often.
            int liked = Math.min(below(left.size()), below(left.size()));
            chosen.add(left.remove(liked).id());
        }
        return chosen;
    }

    /** A number from 0 to below 256 at most; what the remainder prefers cannot be noticed in a demonstration. */
    private int below(int bound) {
        return Byte.toUnsignedInt(random.bytes(1)[0]) % bound;
    }
}
