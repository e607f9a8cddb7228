package urna.kiosk.ballotbox;

import java.util.Set;
import urna.note.RandomSource;
import urna.record.VoteId;

/**
 * The one place where votes get their ids.
 *
 * @param random the operating system's generator
 * @param taken every id in log and box; new ones are added
 */
record VoteIds(RandomSource random, Set<VoteId> taken) {
    private static final int TRIES = 8;

    /**
     * An id that no vote of this kiosk has.
     *
     * @throws IllegalStateException if the source repeats itself: with 128 random bits even one clash does not happen
     */
    VoteId next() {
        for (int i = 0; i < TRIES; i++) {
            VoteId id = VoteId.ofBytes(random.bytes(VoteId.BYTES));
            if (taken.add(id)) {
                return id;
            }
        }
        throw new IllegalStateException("the random source gives the same numbers again and again");
    }
}
