package urna.kiosk.raster;

/** Something drawn on a screen; later ones lie above earlier ones. */
sealed interface Piece {
    Box box();

    /** A plane of colour that only sets things apart. */
    record Plane(Box box, Form form, Ink ink) implements Piece {}

    /**
     * A shape that has to be made out: WCAG 2.2, 1.4.11.
     *
     * @param ground what it lies on
     */
    record Sign(Box box, Form form, Ink ink, Ink ground) implements Piece {}

    /**
     * An edge of the same kind.
     *
     * @param form {@link Form#ROUNDED}, {@link Form#RECTANGLE} or {@link Form#DISC}
     * @param thickness in pixels, inwards
     */
    record Edge(Box box, Form form, int thickness, Ink ink, Ink ground) implements Piece {}

    /**
     * Letters.
     *
     * @param box as wide as the longest line
     * @param ground what they stand on
     * @param reader who has to read them
     */
    record Letters(Box box, Setting setting, Align align, Ink ink, Ink ground, Reader reader) implements Piece {}

    /** The picture of an option; nothing is drawn if there is no such picture. */
    record Image(Box box, String sha256) implements Piece {}

    /** Where lines begin. */
    enum Align {
        LEFT,
        CENTRE
    }

    /** Who has to read something. */
    enum Reader {
        VOTER,
        POLL_WORKER
    }
}
