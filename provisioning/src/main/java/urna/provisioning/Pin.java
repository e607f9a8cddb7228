package urna.provisioning;

import java.math.BigInteger;
import java.util.Locale;
import urna.handover.PinHash;
import urna.note.RandomSource;

/** A poll workers' PIN, drawn at random: people choose birthdays. */
final class Pin {
    private static final int RANDOM_BYTES = 16;

    private Pin() {}

    static String generate(RandomSource random) {
        // 128 bits for six digits: what the remainder prefers cannot be noticed.
        BigInteger number = new BigInteger(1, random.bytes(RANDOM_BYTES)).mod(BigInteger.TEN.pow(PinHash.LEAST_DIGITS));
        return String.format(Locale.ROOT, "%0" + PinHash.LEAST_DIGITS + "d", number);
    }
}
