package urna.election;

/**
 * A body above the commune: its communal city, state or nation.
 *
 * @param kind {@code communal-city}, {@code state} or {@code nation}; never {@value #COMMUNE}
 * @param id short name; without a dot, as no file name is
 * @param name stands on screens and actas
 */
public record Body(String kind, String id, String name) {
    /** What actas call a commune, so no kind of body. */
    public static final String COMMUNE = "commune";

    public Body {
        Id.require("a kind of body", kind);
        Id.require("a body", id);
        if (kind.equals(COMMUNE)) {
            throw new IllegalArgumentException("the body \"" + id + "\" must not be of the kind \"" + COMMUNE + "\"");
        }
        // The folder of a body's own files is that of the bodies below it: a body "index.html" or "ve.note" would be
        // one.
        if (id.contains(".")) {
            throw new IllegalArgumentException("the id of a body must have no dot: \"" + id + "\"");
        }
        LocalizedText.untranslated(name);
    }
}
