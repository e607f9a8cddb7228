package urna.record;

import java.util.HexFormat;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/**
 * The random name of one vote: 128 bits, compared as unsigned bytes (as their hexadecimal is). Whoever cast it does not
 * know it, and it says nothing.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record VoteId(String hex) implements Comparable<VoteId> {
    public static final int BYTES = 16;

    public static VoteId ofBytes(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a vote id has " + BYTES + " bytes");
        }
        return new VoteId(StrictText.hex(random));
    }

    public static VoteId parse(String hex) throws MalformedTextException {
        return ofBytes(StrictText.hex(hex, BYTES));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(VoteId other) {
        return hex.compareTo(other.hex);
    }
}
