package urna.hall.voter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import urna.hall.kiosk.KioskStuckException;
import urna.hall.kiosk.VirtualKiosk;
import urna.kiosk.screen.Screen;
import urna.log.VerifiedLog;

/** Scripted voters that come to the kiosks of a hall, one after another at each, until so many have voted. */
public final class Crowd implements AutoCloseable {
    private static final Duration BETWEEN_VOTERS = Duration.ofMillis(300);
    private static final Duration BETWEEN_PRESSES = Duration.ofMillis(180);

    private final CountDownLatch goHome = new CountDownLatch(1);
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final List<Thread> queues = new ArrayList<>();
    private final AtomicLong voters;
    private final Supplier<Intention> intentions;
    private final String pin;

    /**
     * A crowd that has not come yet.
     *
     * @param voters how many come in all
     * @param intentions what each of them wants
     */
    public Crowd(long voters, Supplier<Intention> intentions, String pin) {
        this.voters = new AtomicLong(voters);
        this.intentions = intentions;
        this.pin = pin;
    }

    /** Lets scripted voters use a kiosk, or leaves it to people; who is voting finishes first. */
    public void useKiosk(String kiosk, boolean use) {
        if (use) {
            used.add(kiosk);
        } else {
            used.remove(kiosk);
        }
    }

    public boolean uses(String kiosk) {
        return used.contains(kiosk);
    }

    /** Begins a queue before a kiosk. */
    public void comeTo(VirtualKiosk kiosk) {
        Thread queue = new Thread(() -> queue(kiosk), "voters-" + kiosk.id());
        queue.setDaemon(true);
        queues.add(queue);
        queue.start();
    }

    private void queue(VirtualKiosk kiosk) {
        ScriptedPollWorker pollWorker = new ScriptedPollWorker(kiosk, pin);
        ScriptedVoter voter = new ScriptedVoter(kiosk, () -> wait(BETWEEN_PRESSES));
        try {
            while (!wait(BETWEEN_VOTERS)) {
                if (uses(kiosk.id()) && isFree(kiosk) && voters.getAndDecrement() > 0) {
                    voteOnce(pollWorker, voter);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void voteOnce(ScriptedPollWorker pollWorker, ScriptedVoter voter) throws InterruptedException {
        try {
            pollWorker.enable();
            voter.vote(intentions.get());
        } catch (KioskStuckException e) {
            // Somebody at the page took the key, or the session, from under the scripted hands: the next voter tries
            // again.
            voters.incrementAndGet();
        }
    }

    private static boolean isFree(VirtualKiosk kiosk) {
        return kiosk.appearance().screen().filter(Crowd::isFree).isPresent();
    }

    private static boolean isFree(Screen screen) {
        boolean isBetweenVoters = switch (screen.kind()) {
            case LOCKED, RECORDED, VOIDED -> true;
            default -> false;
        };
        return isBetweenVoters
                && screen.status().status().keyOn()
                && screen.status().status().polls() == VerifiedLog.Phase.OPEN;
    }

    /** Waits, unless everybody is to go home; tells which. */
    private boolean wait(Duration time) throws InterruptedException {
        return goHome.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends everybody home; who is voting is not waited for. */
    @Override
    public void close() {
        goHome.countDown();
        queues.forEach(Thread::interrupt);
    }
}
