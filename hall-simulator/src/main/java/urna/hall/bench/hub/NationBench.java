package urna.hall.bench.hub;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Message;
import urna.hub.ingest.Standings;
import urna.hub.store.LogStore;
import urna.note.RandomSource;
import urna.note.RefusedException;

/**
 * A nation's votes, fed to the ingest without a broker. They are signed group by group while the clock stands; what is counted
 * is the processor time and the time that the hub needs for a group, and the memory that it holds on to.
 *
 * @param scratch on the disk that is measured
 * @param votes how many there are
 * @param segment votes in one segment
 */
record NationBench(Path scratch, long votes, int segment, PrintWriter out) {
    static final int COMMUNES = 5336;
    static final int KIOSKS = 11_476;

    /** Java compiles what it runs often: that is over before anything is compared. */
    private static final int WARM_UP_VOTES = 60_000;

    private static final double MICROS = 1e3;
    private static final double MIB = 1 << 20;

    void run() throws IOException, RefusedException {
        Country nation = Country.of(COMMUNES, KIOSKS, RandomSource.operatingSystem());
        try (LogStore store = LogStore.open(new SqliteDatabase(scratch), nation.roster())) {
            Standings standings = new Standings(store);
            Ingest ingest = new Ingest(
                    nation.roster(), store, standings, nation.cosigner(), nation.signer(), Clock.systemUTC());
            line("%d communes, %d kiosks, %d votes in segments of %d", COMMUNES, KIOSKS, votes, segment);
            Progress progress = new Progress();
            int next = 0;
            for (long taken = -WARM_UP_VOTES; taken < votes; taken += (long) Ends.GROUP * segment) {
                List<SigningKiosk> turn = new ArrayList<>();
                for (int i = 0; i < Ends.GROUP; i++) {
                    turn.add(nation.kiosks().get(next++ % KIOSKS));
                }
                List<Message> group = turn.parallelStream()
                        .map(kiosk ->
                                new Message(kiosk.id(), kiosk.next(segment).encode()))
                        .toList();
                progress.take(ingest, group, taken);
            }
            progress.end();
        }
    }

    /** What was measured so far. */
    private final class Progress {
        private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        private final List<long[]> groups = new ArrayList<>();
        private int tenths;

        void take(Ingest ingest, List<Message> group, long taken) {
            long cpu = cpuNanoseconds();
            long time = System.nanoTime();
            ingest.take(group);
            if (taken >= 0) {
                groups.add(new long[] {cpuNanoseconds() - cpu, System.nanoTime() - time});
                if (taken * 10 >= votes * tenths) {
                    tell(tenths++ * 10);
                }
            }
        }

        private long cpuNanoseconds() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow(() -> new IllegalStateException("this system does not tell a process's CPU time"))
                    .toNanos();
        }

        /** Garbage is collected first: what is left is what the hub holds on to. */
        private void tell(int percent) {
            memory.gc();
            line("%3d %%  heap %6.1f MiB", percent, memory.getHeapMemoryUsage().getUsed() / MIB);
        }

        void end() {
            tell(100);
            int share = Math.max(1, groups.size() / 100);
            double first = perVote(groups.subList(0, share), 0);
            double last = perVote(groups.subList(groups.size() - share, groups.size()), 0);
            line(
                    "processor time a vote: first 1 %% %.1f us, last 1 %% %.1f us: %.2f; goal 0.9 to 1.1",
                    first, last, last / first);
            line("time a vote, on average: %.1f us", perVote(groups, 1));
        }

        private double perVote(List<long[]> some, int which) {
            long nanos = some.stream().mapToLong(group -> group[which]).sum();
            return nanos / MICROS / ((double) some.size() * Ends.GROUP * segment);
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
