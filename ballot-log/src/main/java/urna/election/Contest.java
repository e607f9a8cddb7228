package urna.election;

import java.util.List;

/**
 * One question on the ballot.
 *
 * @param id stands in the log
 * @param title stands on the screen
 * @param rule how many options may be chosen, and what follows from the counts
 * @param options in the order of the screen, at least one
 */
public record Contest(String id, LocalizedText title, Rule rule, List<Option> options) {
    public Contest {
        Id.require("a contest", id);
        options = List.copyOf(options);
        Id.requireDistinct("options", options, Option::id);
        if (options.isEmpty() || options.size() > 200) {
            throw new IllegalArgumentException("a contest must have 1 to 200 options");
        }
        if (rule instanceof Rule.YesNo && options.size() != 2) {
            throw new IllegalArgumentException("a yes-no contest must have two options, yes and then no");
        }
        if (rule.mostChoices() > options.size()) {
            throw new IllegalArgumentException(
                    "a voter cannot choose " + rule.mostChoices() + " of " + options.size() + " options");
        }
    }

    public boolean hasOption(String optionId) {
        return options.stream().anyMatch(option -> option.id().equals(optionId));
    }
}
