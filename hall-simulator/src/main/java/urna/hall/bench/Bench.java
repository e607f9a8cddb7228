package urna.hall.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import urna.disk.AtomicWrite;
import urna.hall.bench.KioskProcess.Run;
import urna.hall.bench.Measured.What;

/**
 * Measures and prints.
 *
 * @param workshop a kiosk's folder that no kiosk has used yet: each run has a copy
 * @param pin the poll worker's
 * @param scratch where the copies are; their disk is what is measured
 * @param classPath of the kiosk
 * @param votes how many ballots a day has
 * @param starts how often each set of flags is started
 */
record Bench(
        Path workshop,
        String pin,
        Path scratch,
        String classPath,
        Flags flags,
        int votes,
        int starts,
        PrintWriter out) {
    private static final int TRACED_VOTES = 10;
    private static final double KB_PER_MB = 1024;

    void run() throws IOException, InterruptedException {
        line("Processors: %d. Disk: %s.", Runtime.getRuntime().availableProcessors(), disk());
        line("%-40s %9s %9s", "", "median", "99 %");
        day(1);
        day(2);
        compareStarts();
    }

    private String disk() throws IOException {
        var store = Files.getFileStore(scratch);
        return store.name() + " (" + store.type() + ")";
    }

    private void day(int places) throws IOException, InterruptedException {
        long syncs = SyncTrace.isInstalled() ? syncs(places) : 0;
        Run day = run(kiosk(Flags.INSTALLED), List.of(), places, votes);
        Samples sync = day.samples(What.SYNC);
        if (places == 1) {
            times("press to finished frame, 1024x600", day.samples(What.PRESS), "under 20 ms at 99 %");
        }
        String kept = places == 1 ? "one place" : "two places";
        times("raw sync of 4 KiB, between the ballots", sync, "");
        times("CONFIRM to recorded, " + kept, day.samples(What.COMMIT), inSyncs(day, syncs, sync));
        times("CONFIRM to \"recorded\" on the screen", day.samples(What.RECORDED), "");
        if (places == 2) {
            line(
                    "%-40s %6.0f MB %9s %s",
                    "resident memory after " + votes + " ballots",
                    day.value(What.RESIDENT) / KB_PER_MB,
                    "",
                    "under 160 MB");
        }
    }

    private static String inSyncs(Run day, long syncs, Samples sync) {
        if (syncs == 0) {
            return "install strace to compare it with its syncs";
        }
        double raw = syncs * sync.medianMillis();
        return String.format(
                Locale.ROOT,
                "%d syncs: %.1f times their raw cost, under 3",
                syncs,
                day.samples(What.COMMIT).medianMillis() / raw);
    }

    private long syncs(int places) throws IOException, InterruptedException {
        SyncTrace trace = new SyncTrace(scratch.resolve("trace"));
        run(kiosk(Flags.INSTALLED), trace.command(), places, TRACED_VOTES);
        return trace.syncsPerBallot();
    }

    private void compareStarts() throws IOException, InterruptedException {
        line("");
        line("%-40s %9s", "start to first screen", "median");
        for (Map.Entry<String, List<String>> set : flags.sets().entrySet()) {
            KioskProcess kiosk = new KioskProcess(classPath, set.getValue());
            List<Long> nanos = new ArrayList<>();
            List<Long> resident = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                Run start = run(kiosk, List.of(), 1, 0);
                nanos.add(start.firstScreenNanos());
                resident.add(start.value(What.RESIDENT));
            }
            line(
                    "   %-37s %9s %6.0f MB resident%s",
                    set.getKey(),
                    Samples.text(new Samples(nanos).medianMillis()),
                    resident.get(0) / KB_PER_MB,
                    set.getKey().equals(Flags.INSTALLED) ? "; under 2 s" : "");
        }
    }

    private KioskProcess kiosk(String set) {
        return new KioskProcess(classPath, flags.sets().getOrDefault(set, List.of()));
    }

    private Run run(KioskProcess kiosk, List<String> before, int places, int ballots)
            throws IOException, InterruptedException {
        Path folder = scratch.resolve("kiosk");
        copy(workshop, folder);
        try {
            return kiosk.run(
                    before, List.of(folder.toString(), pin, Integer.toString(places), Integer.toString(ballots)));
        } finally {
            AtomicWrite.deleteAll(folder);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                // With its mode: a key that others can read is refused.
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void times(String what, Samples samples, String target) {
        line("%-40s %9s %9s  %s", what, Samples.text(samples.medianMillis()), Samples.text(samples.millis(99)), target);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
        out.flush();
    }
}
