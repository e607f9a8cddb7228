package urna.election;

/**
 * A body above the commune: its communal city, state or nation.
 *
 * @param kind {@code communal-city}, {@code state} or {@code nation}
 * @param id short name
 * @param name stands on screens and actas
 */
public record Body(String kind, String id, String name) {
    public Body {
        Id.require("a kind of body", kind);
        Id.require("a body", id);
        LocalizedText.untranslated(name);
    }
}
