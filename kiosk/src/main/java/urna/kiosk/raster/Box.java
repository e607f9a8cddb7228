package urna.kiosk.raster;

/**
 * A rectangle of pixels.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
record Box(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    Box inset(int horizontal, int vertical) {
        return new Box(x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical);
    }

    /** What is left of it when something is cut off its left side. */
    Box withoutLeft(int pixels) {
        return new Box(x + pixels, y, width - pixels, height);
    }

    Box withoutRight(int pixels) {
        return new Box(x, y, width - pixels, height);
    }

    Box withoutTop(int pixels) {
        return new Box(x, y + pixels, width, height - pixels);
    }

    Box withHeight(int pixels) {
        return new Box(x, y, width, pixels);
    }

    /** A box of this size in the middle. */
    Box centre(int boxWidth, int boxHeight) {
        return new Box(x + (width - boxWidth) / 2, y + (height - boxHeight) / 2, boxWidth, boxHeight);
    }

    /** The part of it that lies inside of another. */
    Box within(Box other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Box(left, top, Math.min(right(), other.right()) - left, Math.min(bottom(), other.bottom()) - top);
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean contains(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }
}
