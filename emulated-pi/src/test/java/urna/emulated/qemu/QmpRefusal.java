package urna.emulated.qemu;

/** QEMU did not do what a command asked of it; the message has QEMU's own words. */
public final class QmpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String kind;

    QmpRefusal(String command, String kind, String description) {
        super(command + ": " + description + " (" + kind + ")");
        this.kind = kind;
    }

    /** QEMU's class of the error, such as {@code CommandNotFound}; mostly {@code GenericError}. */
    public String kind() {
        return kind;
    }
}
