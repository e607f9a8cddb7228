package urna.hub.cdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Kiosk;
import urna.election.Option;

/**
 * What things are called within one file: numbers, because the formats' ids must be XML names and ours need not be. Our own
 * ids stand beside them as codes.
 *
 * @param election whose things
 */
record Names(Election election) {
    static final String ELECTION = "election";
    static final String COMMUNE = "commune";
    static final String HUB = "hub";

    static Names of(Election election) {
        return new Names(election);
    }

    String contest(String id) {
        return "contest-" + number(election.contests().stream().map(Contest::id).toList(), id);
    }

    String selection(Contest contest, String option) {
        return "selection-" + within(contest, option);
    }

    String candidate(Contest contest, String option) {
        return "candidate-" + within(contest, option);
    }

    String kiosk(String id) {
        return "kiosk-" + number(election.kiosks().stream().map(Kiosk::id).toList(), id);
    }

    private String within(Contest contest, String option) {
        int first = number(election.contests().stream().map(Contest::id).toList(), contest.id());
        return first + "-" + number(contest.options().stream().map(Option::id).toList(), option);
    }

    private static int number(List<String> ids, String id) {
        int index = ids.indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("nothing here has the id " + id);
        }
        return index + 1;
    }

    /** An object of a format: its type, then what is put. */
    static Map<String, Object> object(String type) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@type", type);
        return object;
    }

    /** The same with an id. */
    static Map<String, Object> object(String type, String id) {
        Map<String, Object> object = object(type);
        object.put("@id", id);
        return object;
    }
}
