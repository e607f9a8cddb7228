package urna.election;

import urna.note.SignatureType;
import urna.note.VerifierKey;

/**
 * The hub's two keys: one key serves one purpose.
 *
 * @param cosigner cosigns each checkpoint that the hub has stored
 * @param signer signs refusals and actas
 */
public record Hub(VerifierKey cosigner, VerifierKey signer) {
    public Hub {
        if (cosigner.type() != SignatureType.COSIGNATURE || signer.type() != SignatureType.ED25519) {
            throw new IllegalArgumentException(
                    "the hub needs a cosignature key as cosigner and an Ed25519 key as signer");
        }
    }
}
