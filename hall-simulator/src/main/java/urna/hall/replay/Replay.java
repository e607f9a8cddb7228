package urna.hall.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import urna.hall.Export;
import urna.hall.Hall;
import urna.hall.kiosk.VirtualKiosk;
import urna.hall.pabulib.PabulibDraft;
import urna.hall.voter.Intention;
import urna.hall.voter.Pace;
import urna.hall.voter.ScriptedPollWorker;
import urna.hall.voter.ScriptedVoter;
import urna.hall.workshop.HallFolder;
import urna.note.RandomSource;
import urna.note.RefusedException;

/** Holds an election whose votes are known: opens the polls, presses every vote, closes, exports. */
public final class Replay {
    /** For the last segments to reach the hub and come back; nothing but a fault takes that long. */
    private static final Duration DELIVERY = Duration.ofMinutes(5);

    private final HallFolder folder;
    private final List<List<String>> votes;
    private final Clock clock;
    private final RandomSource random;

    /**
     * A replay in a hall that has been prepared by {@link PabulibDraft}.
     *
     * @param votes for each voter the ids of the options, empty for a blank vote
     */
    public Replay(HallFolder folder, List<List<String>> votes, Clock clock, RandomSource random) {
        this.folder = folder;
        this.votes = List.copyOf(votes);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Runs the whole day, and writes what is published after it.
     *
     * @param export must not exist yet
     * @param voted called after each vote that a kiosk said is recorded, by any thread
     * @return the acta's file
     */
    public Path run(Path export, Runnable voted)
            throws IOException, RefusedException, SQLException, InterruptedException {
        try (Hall hall = new Hall(folder, clock, random)) {
            int kiosks = hall.kiosks().size();
            List<Callable<Void>> queues = new ArrayList<>();
            for (int i = 0; i < kiosks; i++) {
                VirtualKiosk kiosk = hall.kiosks().get(i);
                List<List<String>> queue = everyNth(kiosks, i);
                queues.add(() -> day(kiosk, queue, voted));
            }
            runAll(queues);
            return Export.write(folder, hall.hub(), folder.hub().communes().get(0), export);
        }
    }

    private List<List<String>> everyNth(int n, int first) {
        List<List<String>> queue = new ArrayList<>();
        for (int i = first; i < votes.size(); i += n) {
            queue.add(votes.get(i));
        }
        return queue;
    }

    private Void day(VirtualKiosk kiosk, List<List<String>> queue, Runnable voted)
            throws IOException, InterruptedException {
        ScriptedPollWorker pollWorker = new ScriptedPollWorker(kiosk, folder.pin());
        ScriptedVoter voter = new ScriptedVoter(kiosk, Pace.AT_ONCE);
        pollWorker.open();
        for (List<String> vote : queue) {
            pollWorker.enable();
            if (!voter.vote(new Intention(Map.of(PabulibDraft.CONTEST, vote)))) {
                throw new IllegalStateException("kiosk " + kiosk.id() + " voided a session that voted at once");
            }
            voted.run();
        }
        pollWorker.close();
        kiosk.await(screen -> screen.status().status().isDelivered(), DELIVERY);
        return null;
    }

    private static void runAll(List<Callable<Void>> queues) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(queues.size());
        try {
            for (Future<Void> queue : threads.invokeAll(queues)) {
                queue.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a kiosk of the replay failed", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
