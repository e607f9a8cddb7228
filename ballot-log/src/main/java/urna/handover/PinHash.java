package urna.handover;

import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.SCrypt;
import urna.note.MalformedTextException;
import urna.note.RandomSource;
import urna.note.StrictText;

/**
 * A poll worker's PIN as a kiosk keeps it: scrypt (RFC 7914) over a random salt, as {@code scrypt$<salt>$<hash>}. It slows
 * down whoever has taken the card out of a kiosk; it cannot make a short PIN long.
 *
 * @param salt 16 bytes in Base64
 * @param hash 32 bytes in Base64
 */
public record PinHash(String salt, String hash) {
    public static final int LEAST_DIGITS = 6;
    public static final int MOST_DIGITS = 12;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** 16 MiB and about 0.2 s on a Pi: what a kiosk of 512 MB can afford. */
    private static final int COST = 1 << 14;

    private static final int BLOCK_SIZE = 8;
    private static final int PARALLEL = 1;

    /**
     * Hashes a new PIN.
     *
     * @throws IllegalArgumentException if it is not {@value #LEAST_DIGITS} to {@value #MOST_DIGITS} digits
     */
    public static PinHash of(String pin, RandomSource random) {
        boolean digits = pin.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || pin.length() < LEAST_DIGITS || pin.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("a PIN has " + LEAST_DIGITS + " to " + MOST_DIGITS + " digits");
        }
        byte[] salt = random.bytes(SALT_BYTES);
        return new PinHash(StrictText.base64(salt), StrictText.base64(scrypt(pin, salt)));
    }

    /** Parses the text form. */
    public static PinHash parse(String text) throws MalformedTextException {
        String[] parts = text.split("\\$", -1);
        boolean shape = parts.length == 3 && parts[0].equals("scrypt");
        if (!shape
                || StrictText.base64(parts[1]).length != SALT_BYTES
                || StrictText.base64(parts[2]).length != HASH_BYTES) {
            throw new MalformedTextException("not a PIN hash (scrypt$salt$hash)");
        }
        return new PinHash(parts[1], parts[2]);
    }

    /** Whether this is the PIN; takes the same time for each that is not. */
    public boolean matches(String pin) {
        try {
            return MessageDigest.isEqual(scrypt(pin, StrictText.base64(salt)), StrictText.base64(hash));
        } catch (MalformedTextException e) {
            throw new IllegalStateException("a PIN hash is checked when it is made", e);
        }
    }

    private static byte[] scrypt(String pin, byte[] salt) {
        byte[] secret = StrictText.utf8(pin);
        byte[] hash = SCrypt.generate(secret, salt, COST, BLOCK_SIZE, PARALLEL, HASH_BYTES);
        Arrays.fill(secret, (byte) 0);
        return hash;
    }

    @Override
    public String toString() {
        return "scrypt$" + salt + "$" + hash;
    }
}
