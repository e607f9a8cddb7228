package urna.hall.bench.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import urna.log.Segment;

/**
 * Segments that were signed beforehand, in the order in which a hub gets them: each kiosk's first, each kiosk's second, …
 *
 * @param segments with the ids of their kiosks
 * @param votes how many votes are in them
 */
record Work(List<Sent> segments, long votes) {
    Work {
        segments = List.copyOf(segments);
    }

    /** A segment and whose it is. */
    record Sent(SigningKiosk kiosk, Segment segment, long sizeAfter) {}

    static Work of(Country country, int rounds, int votesASegment) {
        List<Sent> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.addAll(country.kiosks().parallelStream()
                    .map(kiosk -> {
                        Segment segment = kiosk.next(votesASegment);
                        return new Sent(kiosk, segment, kiosk.size());
                    })
                    .toList());
        }
        return new Work(all, (long) all.size() * votesASegment);
    }

    /** In groups as the hub commits them. */
    List<List<Sent>> groups(int size) {
        return IntStream.range(0, (segments.size() + size - 1) / size)
                .mapToObj(i -> segments.subList(i * size, Math.min(segments.size(), (i + 1) * size)))
                .toList();
    }

    /** Each kiosk's own, in order. */
    Map<String, List<Sent>> byKiosk() {
        return segments.stream()
                .collect(Collectors.groupingBy(sent -> sent.kiosk().id()));
    }
}
