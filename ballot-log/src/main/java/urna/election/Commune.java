package urna.election;

import java.util.List;

/**
 * The commune that decides.
 *
 * @param id stands in the log
 * @param name stands on screens and actas
 * @param register how many people may vote, at least 1
 * @param bodies the bodies above it, nearest first
 */
public record Commune(String id, String name, int register, List<Body> bodies) {
    public Commune {
        Id.require("a commune", id);
        bodies = List.copyOf(bodies);
        if (register < 1) {
            throw new IllegalArgumentException("a register must hold at least one person");
        }
        LocalizedText.untranslated(name);
    }
}
