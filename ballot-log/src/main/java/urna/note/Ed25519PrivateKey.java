package urna.note;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 private key (RFC 8032), decoded once for all the signatures that it makes. They are the same bytes whichever
 * library makes them: RFC 8032 section 5.1.6 draws nothing.
 */
final class Ed25519PrivateKey {
    private final Ed25519PrivateKeyParameters key;
    private final FastEd25519.@Nullable Signer fast;

    /**
     * Decodes a key.
     *
     * @param seed the 32 bytes that everything about the key follows from
     */
    Ed25519PrivateKey(byte[] seed) {
        key = new Ed25519PrivateKeyParameters(seed, 0);
        fast = FastEd25519.signer(seed);
    }

    byte[] seed() {
        return key.getEncoded();
    }

    byte[] publicKey() {
        return key.generatePublicKey().getEncoded();
    }

    byte[] sign(byte[] message) {
        return fast == null || message.length > FastEd25519.MOST_MESSAGE_BYTES
                ? signSlowly(message)
                : fast.sign(message);
    }

    byte[] signSlowly(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
