package urna.hub.paper;

/** How a text is set. Sizes are in points. */
public enum Style {
    TITLE(true, 20),
    PLACE(true, 14),
    HEADING(true, 12),
    STRONG(true, 9.5f),
    TEXT(false, 9.5f),
    SMALL(false, 7.5f);

    private static final float LEADING = 1.3f;

    private final boolean isBold;
    private final float size;

    Style(boolean isBold, float size) {
        this.isBold = isBold;
        this.size = size;
    }

    boolean isBold() {
        return isBold;
    }

    float size() {
        return size;
    }

    /** From one line's foot to the next. */
    float lineHeight() {
        return size * LEADING;
    }
}
