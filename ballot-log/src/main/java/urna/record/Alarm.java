package urna.record;

import java.util.Locale;
import urna.election.Origin;

/**
 * Something that the commission should know of began or ended.
 *
 * @param part what it is about
 * @param raised whether it began; otherwise it ended
 */
public record Alarm(Origin origin, Part part, boolean raised) implements Entry {
    public static final String KIND = "urna.alarm/v1";

    /** What an alarm can be about. */
    public enum Part {
        /** The case was opened. */
        TAMPER,
        /** One of the two storage places failed. */
        STORAGE,
        PRINTER,
        /** The screen before the voter does not answer. */
        DISPLAY,
        /** The mains failed. */
        POWER,
        /** A button is stuck. */
        BUTTON;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String body() {
        return "alarm " + part.word() + (raised ? " raised" : " cleared") + "\n";
    }
}
