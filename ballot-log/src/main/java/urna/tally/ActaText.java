package urna.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;
import urna.election.Origin;
import urna.log.Checkpoint;
import urna.log.MalformedCheckpointException;
import urna.log.Rules;
import urna.note.MalformedTextException;
import urna.note.StrictText;
import urna.record.ContestCounts;
import urna.record.Counts;
import urna.record.Sessions;

/**
 * Reads the text of a commune's acta. What does not come back byte for byte when written again is refused, so the outcomes
 * too are those of the rules.
 */
public final class ActaText {
    private static final String LOG = "log ";

    private ActaText() {}

    /**
     * Reads an acta. Says nothing about who signed it, nor whether it is what the kiosks recorded.
     *
     * @param rules the definition that the acta is by
     * @throws MalformedActaException if it is no acta by this definition
     */
    public static Acta read(Rules rules, String text) throws MalformedActaException {
        try {
            List<Checkpoint> checkpoints = new ArrayList<>();
            Map<String, Long> numbers = new HashMap<>();
            for (String line : StrictText.lines(text)) {
                int space = line.lastIndexOf(' ');
                String value = line.substring(space + 1);
                if (line.startsWith(LOG)) {
                    checkpoints.add(
                            Checkpoint.parse(line.substring(LOG.length()).replace(' ', '\n') + "\n"));
                } else if (space > 0 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    numbers.put(line.substring(0, space), StrictText.decimal(value));
                }
            }
            Sessions sessions = new Sessions(
                    number(numbers, "sessions enabled"),
                    number(numbers, "sessions cast"),
                    number(numbers, "sessions voided"));
            Acta acta = Acta.of(rules, checkpoints, revoked(rules.election(), text), sessions, counts(rules, numbers));
            if (!acta.text().equals(text)) {
                throw new MalformedActaException("not an acta that follows from this definition and its own counts");
            }
            return acta;
        } catch (MalformedTextException | MalformedCheckpointException e) {
            throw new MalformedActaException("an acta with " + e.getMessage());
        }
    }

    private static List<Origin> revoked(Election election, String text) {
        return election.kiosks().stream()
                .map(election::origin)
                .filter(origin -> text.contains("\nrevoked " + origin + "\n"))
                .toList();
    }

    private static Counts counts(Rules rules, Map<String, Long> numbers) throws MalformedActaException {
        Map<String, ContestCounts> byContest = new LinkedHashMap<>();
        for (Contest contest : rules.election().contests()) {
            Map<String, Long> options = new LinkedHashMap<>();
            for (Option option : contest.options()) {
                options.put(option.id(), number(numbers, "count " + contest.id() + " " + option.id()));
            }
            byContest.put(
                    contest.id(),
                    new ContestCounts(
                            number(numbers, "votes " + contest.id()),
                            number(numbers, "blank " + contest.id()),
                            options));
        }
        return new Counts(byContest);
    }

    private static long number(Map<String, Long> numbers, String key) throws MalformedActaException {
        Long number = numbers.get(key);
        if (number == null) {
            throw new MalformedActaException("an acta without \"" + key + " …\"");
        }
        return number;
    }
}
