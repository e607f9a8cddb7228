package urna.provisioning;

import java.math.BigInteger;
import java.util.Locale;
import urna.handover.PinHash;
import urna.note.RandomSource;

/** A poll workers' PIN, drawn at random: people choose birthdays. */
public final class Pin {
    private static final int RANDOM_BYTES = 16;

    private Pin() {}

    /** A new PIN, of as many digits as the shortest may have. */
    public static String generate(RandomSource random) {
        // 128 bits for six digits: what the remainder prefers cannot be noticed.
        BigInteger number = new BigInteger(1, random.bytes(RANDOM_BYTES)).mod(BigInteger.TEN.pow(PinHash.LEAST_DIGITS));
        return String.format(Locale.ROOT, "%0" + PinHash.LEAST_DIGITS + "d", number);
    }
}
