package urna.kiosk.raster;

/** Every colour there is on a screen. Which may stand on which, a test computes from the pairs that the layout uses. */
enum Ink {
    /** Behind everything. */
    GROUND(0xf7f5f0),
    /** Behind everything in a test that nobody counts. */
    TEST_GROUND(0xfff3c4),
    /** Behind everything once the ballot is recorded. */
    RECORDED_GROUND(0xe3f3e8),
    /** Behind everything when somebody is needed. */
    WARNING_GROUND(0xfdecd2),
    /** Behind an option that is not marked, and behind BLANK. */
    WHITE(0xffffff),
    /** Almost all letters. */
    INK(0x14202b),
    /** Letters that matter less. */
    SOFT(0x46535f),
    /** Edges. */
    EDGE(0x6b7782),
    /** Tabs beside the buttons. */
    TAB(0x2b4257),
    /** An option that is marked. */
    MARK(0x0b4a8f),
    /** CONFIRM, and what is recorded. */
    GREEN(0x0f6b35),
    /** CORRECT. */
    ORANGE(0xf29a2e),
    /** Keys without a colour of their own. */
    KEY(0xd9dee3),
    /** A refusal, and a kiosk that has failed. */
    RED(0x9c1c1c),
    /** Where SELECT presses, together with {@link #INK}. */
    FOCUS(0xffc400),
    /** The band of a test. */
    HAZARD(0xffcc00),
    /** Behind the status line. */
    FOOT(0xe6e2d8);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue, eight bits each. */
    int rgb() {
        return rgb;
    }

    /** The contrast ratio of WCAG 2.2, 1 to 21. */
    double contrastWith(Ink other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int eightBits) {
        double share = eightBits / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
