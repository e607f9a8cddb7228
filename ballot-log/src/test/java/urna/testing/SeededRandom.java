package urna.testing;

import java.util.Random;
import urna.note.RandomSource;

/** Random numbers that a seed replays. Tests that draw a new seed print it. */
public final class SeededRandom implements RandomSource {
    private final Random random;

    public SeededRandom(long seed) {
        random = new Random(seed);
    }

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }
}
