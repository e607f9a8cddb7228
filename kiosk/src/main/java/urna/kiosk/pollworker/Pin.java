package urna.kiosk.pollworker;

/**
 * A PIN as it was typed. It says nothing of itself, so that no log and no exception can show it.
 *
 * @param digits whatever was typed; whether it is the right one is for the hash to say
 */
public record Pin(String digits) {
    @Override
    public String toString() {
        return "a PIN";
    }
}
