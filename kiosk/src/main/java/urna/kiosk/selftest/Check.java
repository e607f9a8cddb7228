package urna.kiosk.selftest;

/**
 * What came of one step.
 *
 * @param name of what was tested; letters, digits, {@code _} and {@code -}
 * @param reason in words; may be empty for what passed
 */
public record Check(String name, Verdict verdict, String reason) {
    /** How it came out. */
    public enum Verdict {
        PASS,
        FAIL,
        SKIPPED
    }

    public Check {
        // A line of the report each: nothing in it may look like another one.
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("not a check's name: " + name);
        }
        reason = reason.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
