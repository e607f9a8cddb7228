package urna.kiosk.board;

/** What several parts of a board ask of their fields. */
final class Checks {
    private Checks() {}

    static void requirePath(String field, String path) {
        // A relative one would depend on where the kiosk was started.
        if (!path.matches("(/[A-Za-z0-9_.:-]+)+")) {
            throw new IllegalArgumentException(
                    field + " \"" + path + "\" is not an absolute path of letters, digits, '_', '.', ':' and '-'");
        }
    }

    static void requireBetween(String field, int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " must be " + least + " to " + most + ", not " + value);
        }
    }
}
