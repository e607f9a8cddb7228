package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * A kill and every kind of failure at every single file operation of a start and of two casts, in a kiosk with two places.
 * Whatever it was: what the kiosk said is recorded is there after the next start, once; one failing place stops nothing; and
 * the next start has both places in step again.
 */
class FaultsTest {
    private static final String WRITING =
            "openat,write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,mkdir";
    private static final int LANES = 2;
    private static final int POOL_SIZE = 2;
    /** Of the day's ballots, those that are cast before the first fault. The next lets votes leave the box. */
    private static final int BEFORE = 3;

    private static final int BALLOTS = 5;

    private static final String MISSED = "missed";
    private static final String IN_STEP = "in-step";
    private static final String STICK_BEHIND = "stick-behind";
    private static final String CARD_TORN = "card-torn";
    /** The share of a day's file operations after which two places that were not in step are. */
    private static final double TO_BE_IN_STEP = 0.4;

    private final Hall hall = Hall.live(POOL_SIZE);
    private final List<Ballot> ballots = FaultyChild.ballots(hall, BALLOTS);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Hall.quickFolder();
    }

    @AfterEach
    void deleteFolder() {
        Hall.delete(folder);
    }

    @Test
    void whatWasRecordedIsThereOnceWhateverFailed() throws Exception {
        long begun = System.nanoTime();
        makeStates();
        List<Fault> faults = new ArrayList<>();
        Map<String, Map<String, Integer>> calls = new TreeMap<>();
        for (String state : List.of(IN_STEP, STICK_BEHIND, CARD_TORN)) {
            calls.put(state, count(state));
        }
        System.out.println("FaultsTest: operations " + calls);
        calls.forEach(
                (state, counts) -> faults.addAll(faults(state, counts, state.equals(IN_STEP) ? 1 : TO_BE_IN_STEP)));
        Map<String, Integer> hits = inject(faults);
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        System.out.println("FaultsTest: " + faults.size() + " runs, of which " + hits + ", in " + seconds + " s");
        assertThat(failures).isEmpty();
        assertThat(hits).as("a fault that never struck proves nothing").doesNotContainKey(MISSED);
        assertThat(faults).hasSizeGreaterThan(1000);
    }

    /**
     * @param counts how often each system call is made
     * @param share of them in which something may fail: what comes after the places are in step is the same in every state
     */
    private static List<Fault> faults(String state, Map<String, Integer> counts, double share) {
        List<Fault> faults = new ArrayList<>();
        counts.forEach((call, count) -> {
            long last = Math.round(Math.ceil(count * share));
            for (int n = 1; n <= last; n++) {
                // A kill costs a new process.
                if (state.equals(IN_STEP) || n % 4 == 1) {
                    faults.add(new Fault(state, call, n, Fault.KILL, false, ""));
                }
                faults.add(new Fault(state, call, n, Fault.IO_ERROR, false, ""));
                faults.add(new Fault(state, call, n, Fault.NO_SPACE, false, ""));
                // On one of two places, so about half as many are made.
                if (n <= (last + 1) / 2) {
                    for (String where : List.of("card", "media")) {
                        faults.add(new Fault(state, call, n, Fault.NO_SPACE, true, where));
                        faults.add(new Fault(state, call, n, Fault.IO_ERROR, true, where));
                    }
                }
            }
        });
        return faults;
    }

    /** Days that the child goes on with. */
    private void makeStates() throws Exception {
        Ballot.GivenIds ids = new Ballot.GivenIds();
        Path inStep = folder.resolve(IN_STEP);
        Files.createDirectories(inStep.resolve("media"));
        try (BallotBox box = hall.open(FaultyChild.card(inStep), FaultyChild.stick(inStep), ids)) {
            box.openPolls(Hall.SOFTWARE);
            for (Ballot ballot : ballots.subList(0, BEFORE)) {
                ballot.cast(box, ids);
            }
        }
        Path behind = folder.resolve(STICK_BEHIND);
        Files.createDirectories(behind.resolve("media"));
        try (BallotBox box = hall.open(FaultyChild.card(behind), FaultyChild.stick(behind), ids)) {
            box.openPolls(Hall.SOFTWARE);
            ballots.get(0).cast(box, ids);
            Files.move(behind.resolve("media"), behind.resolve("out"));
            box.rejoin();
            for (Ballot ballot : ballots.subList(1, BEFORE)) {
                ballot.cast(box, ids);
            }
        }
        Files.move(behind.resolve("out"), behind.resolve("media"));
        Path torn = folder.resolve(CARD_TORN);
        copy(inStep, torn);
        Path card = FaultyChild.card(torn).resolve(BoxFile.NAME);
        Files.write(card, Arrays.copyOf(Files.readAllBytes(card), 5000));
    }

    /** How often a day without faults makes each system call. */
    private Map<String, Integer> count(String state) throws Exception {
        Path day = folder.resolve("counting");
        copy(folder.resolve(state), day);
        List<String> arguments = new ArrayList<>(Fault.paths(day, ""));
        arguments.addAll(List.of("-e", "trace=" + WRITING));
        Map<String, Integer> counts = new TreeMap<>();
        try (Traced child = Traced.start(folder, POOL_SIZE, BALLOTS)) {
            for (String line : child.run(day, arguments).calls()) {
                if (line.indexOf('(') > 0) {
                    counts.merge(line.substring(0, line.indexOf('(')), 1, Integer::sum);
                }
            }
        }
        Hall.delete(day);
        return counts;
    }

    private Map<String, Integer> inject(List<Fault> faults) throws InterruptedException, ExecutionException {
        Queue<Fault> left = new ConcurrentLinkedQueue<>(faults);
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Callable<Map<String, Integer>>> workers = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                Path day = folder.resolve("lane-" + i);
                workers.add(() -> work(left, day));
            }
            Map<String, Integer> hits = new TreeMap<>();
            for (Future<Map<String, Integer>> worker : lanes.invokeAll(workers)) {
                worker.get().forEach((name, number) -> hits.merge(name, number, Integer::sum));
            }
            return hits;
        } finally {
            lanes.shutdownNow();
        }
    }

    private Map<String, Integer> work(Queue<Fault> left, Path day) throws Exception {
        Map<String, Integer> hits = new TreeMap<>();
        Traced child = Traced.start(folder, POOL_SIZE, BALLOTS);
        try {
            for (Fault fault = left.poll(); fault != null; fault = left.poll()) {
                copy(folder.resolve(fault.state()), day);
                if (!child.isAlive()) {
                    child.close();
                    child = Traced.start(folder, POOL_SIZE, BALLOTS);
                }
                Traced.Run run = child.run(day, fault.arguments(day));
                if (run.wasHit(fault)) {
                    hits.merge(fault.effect() + (fault.from() ? " from there on" : ""), 1, Integer::sum);
                } else {
                    hits.merge(MISSED, 1, Integer::sum);
                }
                check(fault, run, day);
                Hall.delete(day);
            }
        } finally {
            child.close();
        }
        return hits;
    }

    private void check(Fault fault, Traced.Run run, Path day) {
        try {
            if (strikesTheOnlyWholePlace(fault) && !run.end().equals(Optional.of(FaultyChild.WELL))) {
                assertThat(run.recorded()).as("%s", run.end()).isZero();
            } else if (!fault.kills()) {
                assertThat(run.end()).contains(FaultyChild.WELL);
                assertThat(run.recorded()).isEqualTo(BALLOTS);
            }
            checkRestart(Math.max(run.recorded(), BEFORE), day);
        } catch (Exception | AssertionError e) {
            failures.add(fault + " " + run.end() + ": " + e);
        }
    }

    /** Then the kiosk may refuse to start rather than go on with less. */
    private static boolean strikesTheOnlyWholePlace(Fault fault) {
        return fault.from()
                && (fault.state() + " " + fault.where()).matches(CARD_TORN + " media|" + STICK_BEHIND + " card");
    }

    private void checkRestart(int recorded, Path day) throws Exception {
        int cast;
        Ballot.GivenIds ids = new Ballot.GivenIds();
        try (BallotBox box = hall.open(FaultyChild.card(day), FaultyChild.stick(day), ids)) {
            cast = (int) box.sessions().cast();
            assertThat(cast).isBetween(recorded, recorded + 1);
            assertThat(box.storage().isInTrouble()).as("%s", box.storage()).isFalse();
        }
        assertThat(FaultyChild.card(day).resolve(AloneMark.NAME)).doesNotExist();
        assertThat(FaultyChild.stick(day).folder().resolve(AloneMark.NAME)).doesNotExist();
        List<VoteId> expected = ballots.subList(0, cast).stream()
                .flatMap(ballot -> ballot.ids().stream())
                .toList();
        for (Path place : List.of(FaultyChild.card(day), FaultyChild.stick(day).folder())) {
            try (BallotBox box = hall.open(place, ids)) {
                box.closePolls();
                assertThat(DayCheck.verify(hall, box))
                        .extracting(Vote::id)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
