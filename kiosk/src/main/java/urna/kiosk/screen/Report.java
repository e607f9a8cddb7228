package urna.kiosk.screen;

import java.util.List;

/**
 * What is printed when the polls open or close.
 *
 * @param lines from top to bottom, of any length: the printer wraps them
 */
public record Report(Kind kind, List<String> lines) {
    public Report {
        lines = List.copyOf(lines);
    }

    /** Which report it is. */
    public enum Kind {
        ZERO,
        CLOSE
    }
}
