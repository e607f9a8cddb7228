package urna.kiosk.uplink;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import urna.kiosk.ballotbox.BallotBox;
import urna.log.Segment;

/** Which segment is to be sent next: in order, a few ahead of the receipts, and again when no receipt comes. */
final class Outbox {
    /** So many segments may be without a receipt. Far below what any broker lets be in flight (HiveMQ: 10). */
    static final int WINDOW = 4;

    private final UplinkTimes times;
    /** The hub has the log up to this size, as far as the kiosk knows. */
    private long received;
    /** The sizes of the log after each segment that is under way. */
    private final Deque<Long> underWay = new ArrayDeque<>();

    private Wait patience;
    private long refusedSize = -1;

    Outbox(UplinkTimes times, Instant now) {
        this.times = times;
        patience = new Wait(now, times.receipt());
    }

    /** Goes on from a size that the hub has; what is under way is sent again. */
    void goOnFrom(long size, Instant now) {
        received = size;
        underWay.clear();
        refusedSize = -1;
        patience = new Wait(now, times.receipt());
    }

    /**
     * The hub has the log up to a size. A smaller one than before, while nothing is under way, is of a hub that was restored
     * from an old backup: it gets the rest again. While something is under way, the answer to that will tell; and once gone
     * back, the same receipt changes nothing, however often a broker repeats it.
     */
    void received(long size, Instant now) {
        if (size > received) {
            received = size;
            underWay.removeIf(end -> end <= size);
            refusedSize = -1;
            patience = new Wait(now, times.receipt());
        } else if (size < received && underWay.isEmpty()) {
            goOnFrom(size, now);
        }
    }

    /**
     * The hub refused a segment and has the log up to a size. A gap makes it refuse every segment that was under way; only
     * the first refusal has them sent again, or each of the others would double the traffic.
     */
    void refused(long size, Instant now) {
        if (refusedSize != size) {
            goOnFrom(size, now);
            refusedSize = size;
        }
    }

    /** The next segment to be sent now, if there is one. */
    Optional<Segment> next(BallotBox box, Instant now) {
        if (!underWay.isEmpty() && patience.isOver(now)) {
            goOnFrom(received, now);
        }
        if (underWay.size() >= WINDOW) {
            return Optional.empty();
        }
        long size = underWay.isEmpty() ? received : underWay.getLast();
        Optional<Segment> segment = box.segmentFrom(size);
        if (segment.isPresent()) {
            if (underWay.isEmpty()) {
                patience = new Wait(now, times.receipt());
            }
            underWay.add(size + segment.get().entries().size());
        }
        return segment;
    }
}
