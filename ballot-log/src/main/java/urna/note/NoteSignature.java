package urna.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * One signature line of a note: {@code — <name> <base64(key id ‖ signature)>}.
 *
 * @param name the signer's key name
 * @param base64 key id (4 bytes) and signature, in canonical Base64
 */
public record NoteSignature(String name, String base64) {
    private static final String PREFIX = "— ";

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(key.keyId())
                .put(signature)
                .array();
        return new NoteSignature(key.name(), StrictText.base64(bytes));
    }

    static NoteSignature parse(String line) throws MalformedNoteException {
        String[] parts =
                line.startsWith(PREFIX) ? line.substring(PREFIX.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) {
            throw new MalformedNoteException("a signature line that is not \"— name base64\"");
        }
        try {
            if (StrictText.base64(parts[1]).length <= Integer.BYTES) {
                throw new MalformedNoteException("a signature by " + parts[0] + " that is too short");
            }
        } catch (MalformedTextException e) {
            throw new MalformedNoteException("a signature by " + parts[0] + " that is " + e.getMessage());
        }
        return new NoteSignature(parts[0], parts[1]);
    }

    boolean names(VerifierKey key) {
        return name.equals(key.name()) && ByteBuffer.wrap(bytes()).getInt() == key.keyId();
    }

    /**
     * The time in a cosignature, in seconds since 1970; empty if this is none by that key. Whether it is valid, a verifier
     * tells.
     */
    public OptionalLong cosignedAtSeconds(VerifierKey cosigner) {
        return names(cosigner) && cosigner.type() == SignatureType.COSIGNATURE && Cosignature.isWellFormed(signature())
                ? OptionalLong.of(Cosignature.timeSeconds(signature()))
                : OptionalLong.empty();
    }

    byte[] signature() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    String line() {
        return PREFIX + name + " " + base64 + "\n";
    }

    private byte[] bytes() {
        try {
            return StrictText.base64(base64);
        } catch (MalformedTextException e) {
            throw new IllegalStateException("a signature line is checked when it is made", e);
        }
    }
}
