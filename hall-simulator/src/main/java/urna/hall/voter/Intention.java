package urna.hall.voter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scripted voter came to do.
 *
 * @param choices for each contest the ids of the options to choose; an empty list is a blank vote
 */
public record Intention(Map<String, List<String>> choices) {
    public Intention {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    List<String> in(String contest) {
        return choices.getOrDefault(contest, List.of());
    }
}
