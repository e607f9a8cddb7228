package urna.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ed25519 by the Amazon Corretto Crypto Provider, at least twice as fast as Bouncy Castle, where a program carries it and
 * its native library loads. The provider is found by its name and used here alone: it is not installed for the whole process.
 */
final class FastEd25519 {
    private static final String PROVIDER = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final String ALGORITHM = "Ed25519";

    /** The library holds a message in a buffer that grows no further: of a longer one it throws, so it is not asked. */
    static final int MOST_MESSAGE_BYTES = 1 << 20;

    /** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410 section 4). */
    private static final byte[] PUBLIC_ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    /** PrivateKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410 section 7). */
    private static final byte[] PRIVATE_ENCODING = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final @Nullable Provider AVAILABLE = find();

    private FastEd25519() {}

    private static @Nullable Provider find() {
        try {
            // Asked for by its name: looking at what every library offers would check the signatures of whole jars.
            Provider provider = Class.forName(PROVIDER)
                    .asSubclass(Provider.class)
                    .getDeclaredConstructor()
                    .newInstance();
            // Without its native library it stands there and offers nothing.
            return provider.getService("Signature", ALGORITHM) == null ? null : provider;
        } catch (ClassNotFoundException e) {
            // This program does not carry it.
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a provider that cannot be made: " + PROVIDER, e);
        }
    }

    static boolean isAvailable() {
        return AVAILABLE != null;
    }

    /** A key of the fast library; null where it cannot be had. */
    static @Nullable Key key(byte[] bytes) {
        if (AVAILABLE == null) {
            return null;
        }
        try {
            return new Key(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(encoded(PUBLIC_ENCODING, bytes))),
                    AVAILABLE);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a public key", e);
        }
    }

    /** What signs with a key in the fast library; null where it cannot be had. */
    static @Nullable Signer signer(byte[] seed) {
        if (AVAILABLE == null) {
            return null;
        }
        try {
            return new Signer(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded(PRIVATE_ENCODING, seed))),
                    AVAILABLE);
        } catch (GeneralSecurityException e) {
            // Without its cause, which might show the key.
            throw new IllegalArgumentException("not a private key");
        }
    }

    private static byte[] encoded(byte[] encoding, byte[] key) {
        return ByteBuffer.allocate(encoding.length + key.length)
                .put(encoding)
                .put(key)
                .array();
    }

    /** A key, and what verifies with it. */
    record Key(PublicKey key, Provider provider) {
        /** Whether the library takes a signature. That it does not says nothing: the other one has the last word. */
        boolean verify(byte[] message, byte[] signature) {
            if (message.length > MOST_MESSAGE_BYTES) {
                return false;
            }
            try {
                Signature verifier = Signature.getInstance(ALGORITHM, provider);
                verifier.initVerify(key);
                verifier.update(message);
                return verifier.verify(signature);
            } catch (SignatureException e) {
                // How it says of some bytes that they are no signature.
                return false;
            } catch (NoSuchAlgorithmException | InvalidKeyException e) {
                throw new IllegalStateException("a provider that was asked, and a key that was decoded", e);
            }
        }
    }

    /** A private key, and what signs with it. No record: that would show the key. */
    static final class Signer {
        private final PrivateKey key;
        private final Provider provider;

        private Signer(PrivateKey key, Provider provider) {
            this.key = key;
            this.provider = provider;
        }

        byte[] sign(byte[] message) {
            try {
                Signature signer = Signature.getInstance(ALGORITHM, provider);
                signer.initSign(key);
                signer.update(message);
                return signer.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a provider that was asked, and a key that was decoded", e);
            }
        }
    }
}
