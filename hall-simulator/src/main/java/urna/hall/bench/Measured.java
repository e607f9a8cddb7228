package urna.hall.bench;

import java.io.PrintStream;
import java.util.List;

/**
 * One number that a measured kiosk reports, as a line on its output.
 *
 * @param what names it
 * @param value nanoseconds, or kilobytes
 */
record Measured(What what, long value) {
    /** What is measured. */
    enum What {
        /** The first screen is finished; no value. */
        FIRST_SCREEN,
        /** From a press to the finished frame that answers it. */
        PRESS,
        /** The ballot is about to be recorded: "recording" is on the screen; no value. */
        RECORDING,
        /** From there until it is recorded. */
        COMMIT,
        /** One sync of a page that was appended to a file, soon after. */
        SYNC,
        /** From CONFIRM until "recorded" is on the screen. */
        RECORDED,
        /** Memory that is resident at the end, in kB. */
        RESIDENT,
        /** The most that was resident, in kB. */
        MOST_RESIDENT
    }

    private static final String PREFIX = "measured ";

    void print(PrintStream out) {
        out.println(PREFIX + what + " " + value);
        out.flush();
    }

    static boolean isIn(String line) {
        return line.startsWith(PREFIX);
    }

    static Measured of(String line) {
        String[] words = line.substring(PREFIX.length()).split(" ", -1);
        return new Measured(What.valueOf(words[0]), Long.parseLong(words[1]));
    }

    /** All values of a kind. */
    static Samples samples(List<Measured> all, What what) {
        return new Samples(all.stream()
                .filter(one -> one.what() == what)
                .map(Measured::value)
                .toList());
    }
}
