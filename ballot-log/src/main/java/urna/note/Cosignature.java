package urna.note;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The inside of a cosignature v1: a time in seconds (u64, big-endian), then an Ed25519 signature over a header and the text. */
final class Cosignature {
    private static final int BYTES = Long.BYTES + Ed25519.SIGNATURE_BYTES;

    private Cosignature() {}

    static byte[] message(String text, long timeSeconds) {
        return StrictText.utf8("cosignature/v1\ntime " + timeSeconds + "\n" + text);
    }

    static byte[] bytes(long timeSeconds, byte[] signature) {
        return ByteBuffer.allocate(BYTES).putLong(timeSeconds).put(signature).array();
    }

    static boolean isWellFormed(byte[] bytes) {
        return bytes.length == BYTES && timeSeconds(bytes) >= 0;
    }

    static long timeSeconds(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    static byte[] signature(byte[] bytes) {
        return Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
    }
}
