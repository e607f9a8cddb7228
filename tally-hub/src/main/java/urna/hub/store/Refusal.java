package urna.hub.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import urna.note.RefusedException;
import urna.note.SignedNote;

/**
 * A message that was not taken, as it is kept.
 *
 * @param kiosk the kiosk whose topic it came in; empty for one that is in no roster
 * @param reason the claim that failed
 * @param detail the same for a person, at most {@value #MAX_DETAIL} characters
 * @param atSeconds when it came, in seconds since 1970
 * @param size how many entries of the kiosk were stored then
 * @param evidence the beginning of the message, at most {@value #MAX_EVIDENCE_BYTES} bytes: its checkpoint stands first
 * @param receipt what the hub had cosigned by then; in a fork, the other history
 */
public record Refusal(
        String kiosk,
        String reason,
        String detail,
        long atSeconds,
        long size,
        ByteBuffer evidence,
        @Nullable SignedNote receipt) {
    public static final String NO_KIOSK = "";
    public static final int MAX_DETAIL = 300;
    public static final int MAX_EVIDENCE_BYTES = 16 << 10;

    public Refusal {
        evidence = evidence.asReadOnlyBuffer();
    }

    /**
     * A message that failed a claim.
     *
     * @param kiosk a kiosk of the roster
     * @param stored what was stored of its log
     */
    public static Refusal of(String kiosk, RefusedException why, long atSeconds, StoredLog stored, byte[] message) {
        return new Refusal(
                kiosk,
                why.reason(),
                printable(String.valueOf(why.getMessage())),
                atSeconds,
                stored.size(),
                beginning(message),
                stored.receipt());
    }

    /** A message of a kiosk that is in no roster. */
    public static Refusal ofUnknown(RefusedException why, long atSeconds, byte[] message) {
        String detail = printable(String.valueOf(why.getMessage()));
        return new Refusal(NO_KIOSK, why.reason(), detail, atSeconds, 0, beginning(message), null);
    }

    private static ByteBuffer beginning(byte[] message) {
        return ByteBuffer.wrap(Arrays.copyOf(message, Math.min(message.length, MAX_EVIDENCE_BYTES)));
    }

    /** What comes from outside may hold anything. */
    private static String printable(String detail) {
        String clean = detail.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= MAX_DETAIL ? clean : clean.substring(0, MAX_DETAIL - 1) + "…";
    }

    byte[] evidenceBytes() {
        byte[] bytes = new byte[evidence.remaining()];
        evidence.duplicate().get(bytes);
        return bytes;
    }
}
