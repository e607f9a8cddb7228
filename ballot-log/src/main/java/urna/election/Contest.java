package urna.election;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        requireDistinctNames(options);
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

    /** Two options that read the same are one and the same to a voter, in whatever language of the screen they do. */
    private static void requireDistinctNames(List<Option> options) {
        Set<String> languages = new TreeSet<>();
        options.forEach(option -> languages.addAll(option.name().byLanguage().keySet()));
        for (String language : languages) {
            Set<String> seen = new HashSet<>();
            for (Option option : options) {
                String name = option.name().in(language).strip();
                if (!seen.add(name)) {
                    throw new IllegalArgumentException("two options with the name \"" + name + "\"");
                }
            }
        }
    }

    public boolean hasOption(String optionId) {
        return options.stream().anyMatch(option -> option.id().equals(optionId));
    }
}
