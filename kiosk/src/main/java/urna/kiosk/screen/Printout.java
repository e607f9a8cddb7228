package urna.kiosk.screen;

import java.util.List;
import java.util.Optional;

/**
 * One piece of paper: what stands on it until the printer cuts it off.
 *
 * @param kind what it is
 * @param banner stands first and last and larger than the rest, so that nobody takes a test's paper for the day's; empty but in
 *     a test
 * @param lines from top to bottom, of any length: the printer wraps them
 * @param codes texts below the lines, each as a QR code of its own; see {@link urna.wire.CodeParts} for their length
 */
public record Printout(Kind kind, Optional<String> banner, List<String> lines, List<String> codes) {
    public Printout {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    /** What a piece of paper is. */
    public enum Kind {
        ZERO_REPORT,
        CLOSE_REPORT,
        /** What one voter chose in one contest, for the voter alone to look at. */
        SLIP
    }

    /** A slip is a voter's secret: it must not get into a log. */
    @Override
    public String toString() {
        return "printout " + kind;
    }
}
