package urna.kiosk.raster;

/** A shape that means something. */
enum Form {
    RECTANGLE,
    /** A rectangle with round corners. */
    ROUNDED,
    DISC,
    /** Points left, to the button beside the panel. */
    TAB_LEFT,
    /** Points right. */
    TAB_RIGHT,
    CHECK,
    CROSS,
    EXCLAMATION,
    TRIANGLE,
    PADLOCK,
    BALLOT_BOX,
    HOURGLASS,
    CLOCK,
    PAUSE,
    /** Slanting stripes along a band. */
    STRIPES
}
