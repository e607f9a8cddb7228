package urna.kiosk.characters;

import urna.kiosk.screen.Texts;

/** What stands above everything while nothing counts. */
final class TestMark {
    private TestMark() {}

    /** How many rows of a pane are left. */
    static int rowsLeft(boolean test) {
        return test ? Pane.ROWS - 1 : Pane.ROWS;
    }

    static String row(String language) {
        String words = " " + Texts.in(language).get("characters.test") + " ";
        int stars = Math.max(0, Pane.COLUMNS - words.length());
        return "*".repeat(stars / 2) + words + "*".repeat(stars - stars / 2);
    }
}
