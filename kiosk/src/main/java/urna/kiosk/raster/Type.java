package urna.kiosk.raster;

import java.util.List;
import java.util.stream.Stream;

/**
 * The sizes of type, in ems of pixels on a panel 480 pixels high. On a 7-inch panel of 800x480, whose pixels are 0.19 mm wide,
 * what a voter must read has capitals of at least {@link #VOTER_CAPITAL_MM}, and the status line of at least
 * {@link #STATUS_CAPITAL_MM}; a higher panel has more pixels for the same.
 */
final class Type {
    static final double PIXEL_MM = 0.19;
    static final double VOTER_CAPITAL_MM = 2.8;
    static final double STATUS_CAPITAL_MM = 2.0;

    /** The smallest size of what a voter must read. */
    static final double VOTER = 21;

    static final double STATUS = 15;

    /**
     * For a text that is far longer than any that was ever seen on a ballot, and legal: small letters are bad, a lost word is
     * worse.
     */
    private static final List<Double> LAST_RESORT = List.of(18.0, 16.0, 14.0, 12.0, 10.5, 9.0, 8.0, 7.0, 6.0);

    static final List<Double> NOTICE_TITLE = withLastResort(54.0, 46.0, 40.0, 34.0, 29.0, 25.0, VOTER);
    /** The largest size of the words below a title. */
    static final double NOTICE_TEXT = 30;

    static final List<Double> LIST_TITLE = List.of(32.0, 28.0, 24.0, VOTER);
    static final List<Double> INSTRUCTION = withLastResort(23.0, VOTER);
    static final List<Double> OPTION = withLastResort(30.0, 26.0, 23.0, VOTER);
    static final List<Double> ALONE = withLastResort(40.0, 34.0, 30.0, 26.0, 23.0, VOTER);
    static final List<Double> OVERLONG = withLastResort(VOTER);
    static final List<Double> NUMBER = List.of(28.0, VOTER);
    static final List<Double> KEY = withLastResort(22.5, VOTER);
    static final List<Double> FOOT = List.of(STATUS, 13.5, 12.0, 10.5, 9.0, 8.0, 7.0);

    private Type() {}

    private static List<Double> withLastResort(Double... sizes) {
        return Stream.concat(Stream.of(sizes), LAST_RESORT.stream()).toList();
    }
}
