package urna.note;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;

/** An Ed25519 public key (RFC 8032), decoded once for all the signatures that it verifies. */
final class Ed25519PublicKey {
    private final Ed25519PublicKeyParameters key;
    private final FastEd25519.@Nullable Key fast;

    /**
     * Decodes a key.
     *
     * @param bytes 32 bytes for which {@link Ed25519#isPublicKey} holds
     */
    Ed25519PublicKey(byte[] bytes) {
        key = new Ed25519PublicKeyParameters(bytes, 0);
        fast = FastEd25519.key(bytes);
    }

    /**
     * Whether a signature holds. The verdict is Bouncy Castle's on every machine. The fast library checks the equation of
     * RFC 8032 section 5.1.7 without the cofactor: what passes there passes with it too, but whoever has the private key can
     * make signatures that pass with it alone. So what the fast one refuses is looked at again, and no kiosk can make an
     * entry that a hub refuses and an auditor takes.
     */
    boolean verify(byte[] message, byte[] signature) {
        if (signature.length != Ed25519.SIGNATURE_BYTES) {
            return false;
        }
        return (fast != null && fast.verify(message, signature)) || verifySlowly(message, signature);
    }

    boolean verifySlowly(byte[] message, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, key);
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }
}
