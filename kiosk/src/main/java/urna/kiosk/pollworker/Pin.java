package urna.kiosk.pollworker;

/**
 * A PIN as it was typed. It says nothing of itself, so that no log and no exception can show it.
 *
 * @param digits whatever was typed; whether it is the right one is for the hash to say
 */
public record Pin(String digits) {
    /** Before the first digit. */
    public static final Pin EMPTY = new Pin("");

    public int length() {
        return digits.length();
    }

    /** With one more digit, 0 to 9. */
    public Pin plus(int digit) {
        return new Pin(digits + digit);
    }

    /** Without the last digit. */
    public Pin shorter() {
        return new Pin(digits.substring(0, digits.length() - 1));
    }

    @Override
    public String toString() {
        return "a PIN";
    }
}
