package urna.kiosk.ballotbox;

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
     * @param wentAlone whether the place has the {@link AloneMark}
     */
    record Nothing(boolean wentAlone) implements Found {}

    /**
     * The place cannot be used.
     *
     * @param holdsBox whether a box lies there, which may hold more than any other place
     * @param wentAlone whether the place has the {@link AloneMark}
     * @param why what was thrown
     */
    record Unusable(Condition condition, boolean holdsBox, boolean wentAlone, Exception why) implements Found {}
}
