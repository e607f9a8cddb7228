package urna.record;

import java.util.List;
import urna.election.Origin;

/**
 * A cast vote record: what one person chose in one contest. No time, counter, session or person.
 *
 * @param contest the contest's id
 * @param choices the ids of the chosen options, sorted; empty is a blank vote
 */
public record Vote(Origin origin, String contest, VoteId id, List<String> choices) implements Entry {
    public static final String KIND = "urna.vote/v1";

    /** Stands for no choice, in votes and in counts. No option can have this id. */
    public static final String BLANK = "-";

    public Vote {
        choices = choices.stream().sorted().toList();
    }

    public boolean isBlank() {
        return choices.isEmpty();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String body() {
        StringBuilder body = new StringBuilder("contest " + contest + "\nid " + id.hex() + "\n");
        for (String choice : isBlank() ? List.of(BLANK) : choices) {
            body.append("choose ").append(choice).append('\n');
        }
        return body.toString();
    }
}
