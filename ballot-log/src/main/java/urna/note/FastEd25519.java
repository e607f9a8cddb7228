package urna.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Verification by the Amazon Corretto Crypto Provider, twice as fast as Bouncy Castle, where a program carries it and its
 * native library loads. The provider is found by its name and used here alone: it is not installed for the whole process.
 */
final class FastEd25519 {
    private static final String PROVIDER = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String ALGORITHM = "Ed25519";

    /** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410 section 4). */
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final @Nullable Provider AVAILABLE = find();

    private FastEd25519() {}

    private static @Nullable Provider find() {
        return ServiceLoader.load(Provider.class).stream()
                .filter(provider -> provider.type().getName().equals(PROVIDER))
                .map(ServiceLoader.Provider::get)
                // Without its native library it stands there and offers nothing.
                .filter(provider -> provider.getService("Signature", ALGORITHM) != null)
                .findFirst()
                .orElse(null);
    }

    static boolean isAvailable() {
        return AVAILABLE != null;
    }

    /** A key of the fast library; null where it cannot be had. */
    static @Nullable Key key(byte[] bytes) {
        if (AVAILABLE == null) {
            return null;
        }
        byte[] encoded = new byte[ENCODING.length + bytes.length];
        System.arraycopy(ENCODING, 0, encoded, 0, ENCODING.length);
        System.arraycopy(bytes, 0, encoded, ENCODING.length, bytes.length);
        try {
            return new Key(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)), AVAILABLE);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a public key", e);
        }
    }

    /** A key, and what verifies with it. */
    record Key(PublicKey key, Provider provider) {
        boolean verify(byte[] message, byte[] signature) {
            try {
                Signature verifier = Signature.getInstance(ALGORITHM, provider);
                verifier.initVerify(key);
                verifier.update(message);
                return verifier.verify(signature);
            } catch (SignatureException e) {
                // How it says of some bytes that they are no signature.
                return false;
            } catch (NoSuchAlgorithmException | java.security.InvalidKeyException e) {
                throw new IllegalStateException("a provider that was asked, and a key that was decoded", e);
            }
        }
    }
}
