package urna.note;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A public key under a name, as {@code name+hex8(key id)+base64(type ‖ public key)} (C2SP signed-note, "Verifier keys").
 * Decoded once, when it first verifies: one kiosk's key verifies thousands of votes.
 */
public final class VerifierKey {
    private final String name;
    private final SignatureType type;
    private final byte[] publicKey;
    private final int keyId;
    private volatile @Nullable Ed25519PublicKey decoded;

    private VerifierKey(String name, SignatureType type, byte[] publicKey) {
        this.name = name;
        this.type = type;
        this.publicKey = publicKey;
        this.keyId = keyId(name, type, publicKey);
    }

    static VerifierKey of(String name, SignatureType type, byte[] publicKey) {
        return new VerifierKey(name, type, publicKey.clone());
    }

    /** Parses the text form; the key id in it must be the key's own. */
    public static VerifierKey parse(String text) throws MalformedKeyException {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedKeyException("not a verifier key (name+id+key): " + text);
        }
        try {
            byte[] typed = StrictText.base64(parts[2]);
            if (typed.length != 1 + Ed25519.KEY_BYTES) {
                throw new MalformedKeyException("a verifier key of a wrong length: " + text);
            }
            byte[] publicKey = Arrays.copyOfRange(typed, 1, typed.length);
            if (!Ed25519.isPublicKey(publicKey)) {
                throw new MalformedKeyException("a verifier key that is no Ed25519 public key: " + text);
            }
            VerifierKey key = of(requireName(parts[0]), SignatureType.of(typed[0]), publicKey);
            if (!key.toString().equals(text)) {
                throw new MalformedKeyException("a verifier key whose id is not its own: " + text);
            }
            return key;
        } catch (MalformedTextException e) {
            throw new MalformedKeyException("a verifier key whose key is " + e.getMessage() + ": " + text);
        }
    }

    static String requireName(String name) throws MalformedKeyException {
        if (!isName(name)) {
            throw new MalformedKeyException(
                    "a key name must not be empty nor hold white space or '+': \"" + name + "\"");
        }
        return name;
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < 0x20);
    }

    /** Not empty, no white space, no plus sign. */
    public String name() {
        return name;
    }

    /** What kind of signature the key makes. */
    public SignatureType type() {
        return type;
    }

    /** The 32 bytes of the public key, in Base64. */
    public String publicKeyBase64() {
        return StrictText.base64(publicKey);
    }

    /** The same key under another name, and so with another id. */
    public VerifierKey named(String other) throws MalformedKeyException {
        return new VerifierKey(requireName(other), type, publicKey);
    }

    /** Whether this key made a signature over a message. */
    boolean verifies(byte[] message, byte[] signature) {
        Ed25519PublicKey key = decoded;
        if (key == null) {
            key = new Ed25519PublicKey(publicKey);
            decoded = key;
        }
        return key.verify(message, signature);
    }

    /** The first four bytes, big-endian, of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
    public int keyId() {
        return keyId;
    }

    private static int keyId(String name, SignatureType type, byte[] publicKey) {
        MessageDigest digest = sha256();
        digest.update(StrictText.utf8(name));
        digest.update((byte) '\n');
        digest.update(type.code());
        digest.update(publicKey);
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && keyId == that.keyId
                && type == that.type
                && name.equals(that.name)
                && Arrays.equals(publicKey, that.publicKey);
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    /** The text form, which {@link #parse} takes back. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = type.code();
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + StrictText.base64(typed);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
