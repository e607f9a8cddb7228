package urna.note;

/** What is common to {@link Ed25519PrivateKey}, which signs, and {@link Ed25519PublicKey}, which verifies (RFC 8032). */
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private Ed25519() {}

    /** Whether these bytes are a point of the curve that a key can be: not every 32 bytes are, and some verify for anybody. */
    static boolean isPublicKey(byte[] bytes) {
        return bytes.length == KEY_BYTES && org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(bytes, 0);
    }
}
