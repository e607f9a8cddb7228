package urna.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A private key and its name. Its text form is the one of Go's {@code golang.org/x/mod/sumdb/note}:
 * {@code PRIVATE+KEY+name+hex8(key id)+base64(type ‖ seed)}. {@link #toString} never shows the seed.
 */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final VerifierKey verifierKey;
    private final Ed25519PrivateKey key;

    private SigningKey(String name, SignatureType type, byte[] seed) {
        this.key = new Ed25519PrivateKey(seed);
        this.verifierKey = VerifierKey.of(name, type, key.publicKey());
    }

    /** Makes a new key from random numbers. */
    public static SigningKey generate(String name, SignatureType type, RandomSource random)
            throws MalformedKeyException {
        return new SigningKey(VerifierKey.requireName(name), type, random.bytes(Ed25519.KEY_BYTES));
    }

    /** Parses the text form of a key file. No message of a failure holds any part of the key. */
    public static SigningKey parse(String text) throws MalformedKeyException {
        if (!text.startsWith(PREFIX)) {
            throw new MalformedKeyException("not a signing key: it does not begin with " + PREFIX);
        }
        String[] parts = text.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedKeyException("a signing key that is not PRIVATE+KEY+name+id+key");
        }
        byte[] typed;
        try {
            typed = StrictText.base64(parts[2]);
        } catch (MalformedTextException e) {
            throw new MalformedKeyException("a signing key that is " + e.getMessage());
        }
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw new MalformedKeyException("a signing key of a wrong length");
        }
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        SigningKey key = new SigningKey(VerifierKey.requireName(parts[0]), SignatureType.of(typed[0]), seed);
        if (!key.secretText().equals(text)) {
            throw new MalformedKeyException("a signing key whose id is not its own");
        }
        return key;
    }

    /** The text form, for a key file and nothing else. */
    public String secretText() {
        byte[] typed = ByteBuffer.allocate(1 + Ed25519.KEY_BYTES)
                .put(verifierKey.type().code())
                .put(key.seed())
                .array();
        return PREFIX + verifierKey.name() + "+" + HexFormat.of().toHexDigits(verifierKey.keyId()) + "+"
                + StrictText.base64(typed);
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** Signs a note's text. */
    public NoteSignature sign(String text) {
        requireType(SignatureType.ED25519);
        return NoteSignature.of(verifierKey, key.sign(StrictText.utf8(text)));
    }

    /**
     * Cosigns a checkpoint's text (C2SP tlog-cosignature v1.0.1).
     *
     * @param timeSeconds when the cosigner saw it, in seconds since 1970
     */
    public NoteSignature cosign(String text, long timeSeconds) {
        requireType(SignatureType.COSIGNATURE);
        byte[] signature = key.sign(Cosignature.message(text, timeSeconds));
        return NoteSignature.of(verifierKey, Cosignature.bytes(timeSeconds, signature));
    }

    private void requireType(SignatureType type) {
        if (verifierKey.type() != type) {
            throw new IllegalStateException(
                    verifierKey.name() + " is a key for " + verifierKey.type() + ", not " + type);
        }
    }

    @Override
    public String toString() {
        return "signing key of " + verifierKey.name();
    }
}
