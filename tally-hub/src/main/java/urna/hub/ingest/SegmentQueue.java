package urna.hub.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The segments of one connection that are not answered yet: those that wait, and those that were taken out and are being
 * committed. Bounded in number and in bytes, so that whoever floods the hub with large ones does not fill its memory.
 */
final class SegmentQueue {
    /** Far above what honest kiosks send at a time: their segments have a few kilobytes. */
    static final long MOST_BYTES = 64 << 20;

    private final BlockingQueue<MqttInbox.Delivery> waiting = new LinkedBlockingQueue<>(MqttInbox.RECEIVE_MAXIMUM);
    private final AtomicLong bytes = new AtomicLong();

    /** Puts a segment in; false if there is no room. Does not wait. */
    boolean offer(MqttInbox.Delivery delivery) {
        long size = delivery.message().payload().length;
        if (bytes.addAndGet(size) <= MOST_BYTES && waiting.offer(delivery)) {
            return true;
        }
        bytes.addAndGet(-size);
        return false;
    }

    /** Takes out what is there, at most {@code most}; waits a while for the first. */
    List<MqttInbox.Delivery> take(int most, long waitMilliseconds) throws InterruptedException {
        List<MqttInbox.Delivery> group = new ArrayList<>();
        MqttInbox.Delivery first = waiting.poll(waitMilliseconds, TimeUnit.MILLISECONDS);
        if (first != null) {
            group.add(first);
            waiting.drainTo(group, most - 1);
        }
        return group;
    }

    /** These were answered: there is room for others in their place. */
    void answered(Collection<MqttInbox.Delivery> group) {
        group.forEach(delivery -> bytes.addAndGet(-delivery.message().payload().length));
    }

    /** How many segments are there to be taken. */
    int size() {
        return waiting.size();
    }
}
