package urna.election;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The form of the ids of elections, communes, kiosks, contests and options: they stand in log entries, topics and file names. */
final class Id {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Id() {}

    static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }

    static String require(String what, String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException("the id of " + what
                    + " must be 1 to 64 of A-Z a-z 0-9 . _ - and begin with a letter or digit: \"" + id + "\"");
        }
        return id;
    }

    /** Requires that no two of the items have the same id. */
    static <T> void requireDistinct(String what, Collection<T> items, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(id.apply(item))) {
                throw new IllegalArgumentException("two " + what + " with the id \"" + id.apply(item) + "\"");
            }
        }
    }
}
