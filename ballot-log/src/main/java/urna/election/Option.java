package urna.election;

/**
 * What a voter can choose in a contest: a project, a candidate, yes or no.
 *
 * @param id stands in the log
 * @param name stands on the screen
 */
public record Option(String id, LocalizedText name) {
    public Option {
        Id.require("an option", id);
    }
}
