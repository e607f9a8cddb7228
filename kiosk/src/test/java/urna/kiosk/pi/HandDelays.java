package urna.kiosk.pi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Delays that pass when the test says so. */
final class HandDelays implements Delays {
    private record Due(long millis, Runnable work) {}

    private final List<Due> due = new ArrayList<>();
    private long now;

    @Override
    public void after(long millis, Runnable work) {
        due.add(new Due(now + millis, work));
    }

    void pass(long millis) {
        long end = now + millis;
        for (Optional<Due> next = next(end); next.isPresent(); next = next(end)) {
            due.remove(next.get());
            now = next.get().millis();
            next.get().work().run();
        }
        now = end;
    }

    long now() {
        return now;
    }

    private Optional<Due> next(long end) {
        return due.stream().filter(work -> work.millis() <= end).min(Comparator.comparingLong(Due::millis));
    }
}
