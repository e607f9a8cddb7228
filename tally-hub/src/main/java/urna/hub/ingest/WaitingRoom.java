package urna.hub.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import urna.log.Checkpoint;
import urna.log.Segment;
import urna.note.RefusedException;

/**
 * Where segments wait for the one before them. A broker that is shared by several hubs gives a kiosk's consecutive segments to
 * different ones, so that one may be here before another hub has committed its predecessor: that is no gap yet. They are not
 * acknowledged while they wait, so that there is a bound. A crash loses nothing: their kiosk sends them again.
 */
final class WaitingRoom {
    /** Far below {@link MqttInbox#RECEIVE_MAXIMUM}: whoever fills the room stops nobody else. */
    static final int MOST = 128;

    private final long patienceNanos;
    private final List<Guest> guests = new ArrayList<>();

    /** An empty one. Segments that nothing comes for within the patience are let in to be refused; with none, nobody waits. */
    WaitingRoom(long patienceNanos) {
        this.patienceNanos = patienceNanos;
    }

    /**
     * A segment that waits.
     *
     * @param begin the position of its first entry, as it says: nothing is verified here
     * @param end the size of the log with it
     */
    private record Guest(MqttInbox.Delivery delivery, long begin, long end, long sinceNanos) {
        String kiosk() {
            return delivery.message().kiosk();
        }
    }

    boolean isEmpty() {
        return guests.isEmpty();
    }

    /**
     * What is to be judged now, of what has come and of what waited.
     *
     * @param size how many entries of a kiosk are stored; empty for one that is in no roster
     */
    List<MqttInbox.Delivery> admit(
            List<MqttInbox.Delivery> arrived, Function<String, Optional<Long>> size, long nowNanos) {
        if (patienceNanos == 0) {
            return arrived;
        }
        List<MqttInbox.Delivery> admitted = new ArrayList<>();
        for (MqttInbox.Delivery delivery : arrived) {
            guest(delivery, nowNanos).ifPresentOrElse(guests::add, () -> admitted.add(delivery));
        }
        int tooMany = guests.size() - MOST;
        // A segment may wait for another that came with it.
        Map<String, Long> reached = new HashMap<>();
        List<Guest> inOrder =
                guests.stream().sorted(Comparator.comparingLong(Guest::begin)).toList();
        for (Guest guest : inOrder) {
            long known = reached.computeIfAbsent(
                    guest.kiosk(), kiosk -> size.apply(kiosk).orElse(Long.MAX_VALUE));
            boolean fits = guest.begin() <= known;
            if (fits) {
                reached.put(guest.kiosk(), Math.max(known, guest.end()));
            }
            if (fits || tooMany > 0 || nowNanos - guest.sinceNanos() >= patienceNanos) {
                admitted.add(guest.delivery());
                guests.remove(guest);
                tooMany--;
            }
        }
        return admitted;
    }

    /** Empty for a message that says nothing that could be waited for: it is judged as it is. */
    private static Optional<Guest> guest(MqttInbox.Delivery delivery, long nowNanos) {
        try {
            Segment segment = Segment.decode(delivery.message().payload());
            long end = Checkpoint.parse(segment.checkpoint().text()).size();
            return Optional.of(new Guest(delivery, end - segment.entries().size(), end, nowNanos));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }
}
