package urna.emulated.machine;

import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.pollinterval.FixedPollInterval;
import org.awaitility.pollinterval.PollInterval;

/** How often somebody looks at a display. Each look takes time from the machine that is looked at. */
public final class Looks {
    /** Most answers come soon; while nothing comes, ten looks a second would slow down what is waited for. */
    public static final Looks PATIENT = new Looks(iterative(
            last -> last.compareTo(Duration.ofMillis(400)) < 0 ? last.multipliedBy(2) : last, Duration.ofMillis(100)));

    /** Often enough to cut the power between two screens. */
    public static final Looks OFTEN = new Looks(FixedPollInterval.fixed(Duration.ofMillis(30)));

    private final PollInterval interval;

    private Looks(PollInterval interval) {
        this.interval = interval;
    }

    /** Whether something is there to be seen before so much time is up. */
    boolean findWithin(Duration time, Callable<Boolean> isThere) {
        try {
            // A thread of its own would be interrupted when time is up, and the machine's connection with it.
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(time)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(interval)
                    .until(isThere);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
