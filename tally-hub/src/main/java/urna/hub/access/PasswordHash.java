package urna.hub.access;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import urna.note.MalformedTextException;
import urna.note.RandomSource;
import urna.note.StrictText;

/**
 * A password as it is kept: Argon2id, version 1.3 (RFC 9106), in the PHC text form
 * {@code $argon2id$v=19$m=<KiB>,t=<passes>,p=<lanes>$<salt>$<hash>}.
 *
 * @param text the whole of it
 */
record PasswordHash(String text) {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    /** Hashes a new password over a salt of its own. */
    static PasswordHash of(String password, PasswordCost cost, RandomSource random) {
        byte[] salt = random.bytes(SALT_BYTES);
        return format(cost, salt, argon2(password, salt, cost));
    }

    /** One that costs as much to check as others, and that no password matches. */
    static PasswordHash ofNobody(PasswordCost cost, RandomSource random) {
        return format(cost, random.bytes(SALT_BYTES), random.bytes(HASH_BYTES));
    }

    private static PasswordHash format(PasswordCost cost, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=" + cost.memoryKibibytes() + ",t=" + cost.passes() + ",p="
                + cost.lanes() + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash));
    }

    /** Takes what {@link #text} gave. */
    static PasswordHash parse(String text) throws MalformedTextException {
        if (!FORM.matcher(text).matches()) {
            throw new MalformedTextException("not a password hash ($argon2id$…)");
        }
        return new PasswordHash(text);
    }

    /** Whether this is the password; takes the same time for each that is not. */
    boolean matches(String password) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalStateException("a password hash is checked when it is made");
        }
        PasswordCost cost = new PasswordCost(
                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] hash = argon2(password, base64.decode(form.group(4)), cost);
        return MessageDigest.isEqual(hash, base64.decode(form.group(5)));
    }

    private static byte[] argon2(String password, byte[] salt, PasswordCost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] secret = StrictText.utf8(password);
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(secret, hash);
        Arrays.fill(secret, (byte) 0);
        return hash;
    }

    /** A hash belongs in the table of accounts and nowhere else. */
    @Override
    public String toString() {
        return "$argon2id$…";
    }
}
