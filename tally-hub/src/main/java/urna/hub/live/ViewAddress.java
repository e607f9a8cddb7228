package urna.hub.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a page shows: a place, and which of what is below it. Two pages with equal addresses get the same bytes.
 *
 * @param place the place's address; empty for where a visitor begins
 * @param list what is listed
 * @param filter which of it
 * @param text what its name or id must contain, folded; empty for anything
 * @param page from 0
 * @param watched whether it is for an operator, with alarms and the kiosks' health
 */
record ViewAddress(String place, Of list, Filter filter, String text, int page, boolean watched) {
    static final int PAGE_SIZE = 50;
    private static final int LONGEST_TEXT = 80;
    private static final int MOST_PAGES = 100_000;

    /** What can be listed of a place. */
    enum Of {
        /** Its children; with a text, all that is below it. */
        PLACES,
        COMMUNES,
        KIOSKS,
        ALARMS
    }

    /** Which of the places are listed: those with a kiosk that is such. */
    enum Filter {
        ALL,
        NOT_OPENED,
        OPEN,
        CLOSED,
        ALARMED,
        SILENT;

        boolean isForOperators() {
            return this == ALARMED || this == SILENT;
        }

        boolean takes(Figures figures) {
            return switch (this) {
                case ALL -> true;
                case NOT_OPENED -> figures.notOpened() > 0;
                case OPEN -> figures.open() > 0;
                case CLOSED -> figures.closed() > 0;
                case ALARMED -> figures.alarmed() > 0;
                case SILENT -> figures.silent() > 0;
            };
        }
    }

    /**
     * The address that a request names.
     *
     * @param parameters by name
     * @return empty if there is none such, or none that the public may see
     */
    static Optional<ViewAddress> of(Function<String, String> parameters, boolean watched) {
        try {
            Of list = Of.valueOf(word(parameters.apply("list"), "PLACES"));
            Filter filter = Filter.valueOf(word(parameters.apply("filter"), "ALL"));
            String text = Place.fold(parameters.apply("text").strip());
            int page = Integer.parseInt(word(parameters.apply("page"), "0"));
            boolean forOperators = list == Of.ALARMS || filter.isForOperators();
            if (text.length() > LONGEST_TEXT || page < 0 || page > MOST_PAGES || (forOperators && !watched)) {
                return Optional.empty();
            }
            return Optional.of(new ViewAddress(parameters.apply("at"), list, filter, text, page, watched));
        } catch (IllegalArgumentException e) {
            // No such list, filter or number.
            return Optional.empty();
        }
    }

    private static String word(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    List<String> words() {
        return Stream.of(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    }
}
