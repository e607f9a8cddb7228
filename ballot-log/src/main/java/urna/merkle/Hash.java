package urna.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/** A SHA-256 hash: 32 bytes, compared by content. */
public final class Hash {
    public static final int BYTES = 32;

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of some bytes, without a prefix: a file's checksum, or the root of the empty tree. */
    public static Hash of(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** The hash of a log entry (RFC 6962 section 2.1): SHA-256(0x00 ‖ entry). */
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** Takes 32 bytes that are a hash already. */
    public static Hash ofBytes(byte[] bytes) throws MalformedTextException {
        if (bytes.length != BYTES) {
            throw new MalformedTextException("a hash of " + bytes.length + " bytes, not " + BYTES);
        }
        return new Hash(bytes.clone());
    }

    public static Hash parseBase64(String text) throws MalformedTextException {
        return ofBytes(StrictText.base64(text));
    }

    public static Hash parseHex(String text) throws MalformedTextException {
        return ofBytes(StrictText.hex(text, BYTES));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return StrictText.base64(bytes);
    }

    public String hex() {
        return StrictText.hex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
