package urna.hardware.words;

/** A text of the catalogue in both languages. */
public record Text(String es, String en) {
    /**
     * The text in one of them.
     *
     * @param language {@code es} or {@code en}
     */
    public String in(String language) {
        return switch (language) {
            case "es" -> es;
            case "en" -> en;
            default -> throw new IllegalArgumentException("no such language: " + language);
        };
    }
}
