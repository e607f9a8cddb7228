package urna.kiosk.pollworker;

/** What the key and the PIN are needed for. */
public enum PollsChange {
    OPEN,
    CLOSE
}
