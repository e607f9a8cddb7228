package urna.hub.live;

import java.util.ArrayList;
import java.util.List;

/** Finds what a list shows. One pass over the places below: a few milliseconds for a nation. */
final class Listings {
    private Listings() {}

    /** All places that an address lists, in the order of the tree; those whose name begins with the text come first. */
    static List<Place> find(Territory territory, Place place, ViewAddress address) {
        boolean everywhere =
                address.list() != ViewAddress.Of.PLACES || !address.text().isEmpty();
        List<String> words = address.words();
        List<Place> first = new ArrayList<>();
        List<Place> then = new ArrayList<>();
        for (Place one : everywhere ? territory.below(place) : place.children()) {
            if (isListed(one, address.list())
                    && address.filter().takes(one.figures())
                    && isSought(one, address.list(), words)) {
                (one.beginsWith(address.text()) ? first : then).add(one);
            }
        }
        first.addAll(then);
        return first;
    }

    /** Of communes or kiosks alone, also those in a place of that name; among all places, that place itself is enough. */
    private static boolean isSought(Place place, ViewAddress.Of list, List<String> words) {
        return list == ViewAddress.Of.PLACES ? place.isSought(words) : place.isSoughtWithin(words);
    }

    private static boolean isListed(Place place, ViewAddress.Of list) {
        return switch (list) {
            case PLACES -> true;
            case COMMUNES -> place.kind() == Place.Kind.COMMUNE;
            case KIOSKS -> place.kind() == Place.Kind.KIOSK;
            case ALARMS -> false;
        };
    }

    /** One page of some items; an empty one beyond the last. */
    static <T> List<T> page(List<T> items, int page) {
        int begin = (int) Math.min((long) page * ViewAddress.PAGE_SIZE, items.size());
        return items.subList(begin, Math.min(begin + ViewAddress.PAGE_SIZE, items.size()));
    }

    static int pages(int items) {
        return Math.max(1, (items + ViewAddress.PAGE_SIZE - 1) / ViewAddress.PAGE_SIZE);
    }
}
