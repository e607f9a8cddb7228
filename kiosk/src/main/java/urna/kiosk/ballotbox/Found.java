package urna.kiosk.ballotbox;

import java.util.Optional;

/** What a look at a place found. */
sealed interface Found {
    /**
     * A box that is verified as a whole, and locked.
     *
     * @param file open; whoever gets this closes it
     */
    record Whole(BoxFile file, History history) implements Found {}

    /**
     * No box; one can be made.
     *
     * @param mark that voters were recorded here all the same
     */
    record Nothing(Optional<AloneMark> mark) implements Found {}

    /**
     * The place cannot be used.
     *
     * @param holdsBox whether a box lies there, which may hold more than any other place
     * @param mark that voters were recorded here while the other place was away
     * @param why what was thrown
     */
    record Unusable(Condition condition, boolean holdsBox, Optional<AloneMark> mark, Exception why) implements Found {}
}
