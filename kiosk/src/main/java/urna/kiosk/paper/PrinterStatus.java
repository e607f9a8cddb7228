package urna.kiosk.paper;

import java.util.Optional;

/**
 * How a printer is; as far as it tells, by its answers to {@code DLE EOT n} (Epson, ESC/POS Command Reference, "Transmit
 * real-time status").
 */
public enum PrinterStatus {
    READY,
    /** Switched to offline, its cover open, or its knife stuck. */
    OFFLINE,
    NO_PAPER,
    /** Takes no more bytes. */
    STUCK,
    /** Not plugged in, or without power. */
    MISSING;

    /** Asks for the printer's status and for the paper sensor's; answered by a byte each, also by a printer that is offline. */
    private static final byte[] QUESTION = {0x10, 0x04, 1, 0x10, 0x04, 4};

    public static final int ANSWER_BYTES = 2;

    /**
     * Makes the printer forget what it has not printed yet (Epson: {@code DLE DC4 8}, "Clear buffer(s)"). Some printers do not
     * know it.
     */
    private static final byte[] FORGET = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private static final int FIXED_BITS = 0b1001_0011;
    private static final int FIXED_VALUE = 0b0001_0010;
    private static final int OFFLINE_BIT = 0b0000_1000;
    private static final int PAPER_END_BITS = 0b0110_0000;

    public static byte[] question() {
        return QUESTION.clone();
    }

    public static byte[] forget() {
        return FORGET.clone();
    }

    /**
     * What the two bytes of an answer say.
     *
     * @return empty if they are no answer
     */
    public static Optional<PrinterStatus> of(byte[] answer) {
        if (answer.length != ANSWER_BYTES || !isStatus(answer[0]) || !isStatus(answer[1])) {
            return Optional.empty();
        }
        // First, because a printer without paper is offline too.
        if ((answer[1] & PAPER_END_BITS) != 0) {
            return Optional.of(NO_PAPER);
        }
        return Optional.of((answer[0] & OFFLINE_BIT) != 0 ? OFFLINE : READY);
    }

    private static boolean isStatus(byte answer) {
        return (answer & FIXED_BITS) == FIXED_VALUE;
    }
}
