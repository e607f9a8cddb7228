package urna.hall.bench.hub;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import urna.hall.bench.Samples;
import urna.handover.HubSettings;
import urna.hub.access.Visitor;
import urna.hub.database.Database;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Message;
import urna.hub.ingest.Standings;
import urna.hub.live.LiveTallies;
import urna.hub.store.LogStore;
import urna.hub.watch.Watch;
import urna.hub.web.WebServer;
import urna.note.RandomSource;
import urna.note.RefusedException;

/**
 * How long after a commit a page that listens to the whole hub has been told of it, over HTTP as a browser is. The commits come
 * at random moments: one that comes soon after another waits for its turn, and that is part of the time.
 */
final class ScreenDelay {
    /** Of the pauses between two commits; about as long as the hub's pages are at most told of changes. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long PATIENCE_SECONDS = 60;
    private static final int COMMUNES = 16;
    private static final int KIOSKS = 128;
    private static final int VOTES = 10;

    /** The first of an event is the sum over the place that is shown. */
    private static final Pattern VERIFIED = Pattern.compile("\"verified\":(\\d+)");

    private final Queue<Committed> untold = new ArrayDeque<>();
    private final List<Long> nanos = new ArrayList<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final CountDownLatch told;
    private long votes;

    /** So many votes are stored, since this moment. */
    private record Committed(long votes, long atNanos) {}

    private ScreenDelay(int commits) {
        told = new CountDownLatch(commits);
    }

    /**
     * Measures so many commits of one segment each, and prints.
     *
     * @param folder on the disk that is measured, and empty
     */
    static void run(int commits, Path folder, PrintWriter out)
            throws IOException, RefusedException, InterruptedException {
        RandomSource random = RandomSource.operatingSystem();
        Samples delay = measure(Country.of(COMMUNES, KIOSKS, random), commits, folder, random);
        out.println(String.format(
                Locale.ROOT,
                "%-44s %9.0f ms median, %.0f ms for 99 of 100; goal 300",
                "from a commit to a page that listens",
                delay.medianMillis(),
                delay.millis(99)));
        out.flush();
    }

    private static Samples measure(Country country, int commits, Path folder, RandomSource random)
            throws IOException, RefusedException, InterruptedException {
        ScreenDelay delay = new ScreenDelay(commits);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            SigningKiosk kiosk = country.kiosks().get(i % country.kiosks().size());
            messages.add(new Message(kiosk.id(), kiosk.next(VOTES).encode()));
        }
        Database database = new SqliteDatabase(folder);
        Clock clock = Clock.systemUTC();
        try (LogStore store = LogStore.open(database, country.roster())) {
            Standings standings = new Standings(store);
            // Before the pages: each commit is noted before any of them hears of it.
            standings.onChange(kiosks -> delay.committed());
            Ingest ingest = new Ingest(country.roster(), store, standings, country.cosigner(), country.signer(), clock);
            try (Watch watch = Watch.start(country.roster(), standings, database, clock);
                    WebServer web = serve(new LiveTallies(country.roster(), standings, watch, clock, () -> true))) {
                CompletableFuture<Void> heard = delay.listen(web.address());
                for (Message message : messages) {
                    ingest.take(List.of(message));
                    pause(random);
                }
                await(delay.told, heard);
            }
        }
        return delay.samples();
    }

    private static void pause(RandomSource random) {
        LockSupport.parkNanos(Byte.toUnsignedInt(random.bytes(1)[0]) * LONGEST_PAUSE_NANOS / (1 << Byte.SIZE));
    }

    private static WebServer serve(LiveTallies live) throws IOException {
        return WebServer.start(
                HubSettings.ofOneHall(0, 0).web(),
                (request, least) -> Visitor.nobody(request.ip()).enter(request),
                List.of(live));
    }

    /** Done when the server ends. */
    private CompletableFuture<Void> listen(URI hub) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hub.resolve("/api/events")).build();
        CompletableFuture<Void> heard = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(this::hear));
        await(listening, heard);
        return heard;
    }

    private static void await(CountDownLatch latch, CompletableFuture<Void> heard) throws InterruptedException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            if (heard.isDone()) {
                // Fails with why, if that is known.
                heard.join();
            }
            throw new IllegalStateException("the hub does not tell its pages");
        }
    }

    private synchronized void committed() {
        votes += VOTES;
        untold.add(new Committed(votes, System.nanoTime()));
    }

    private synchronized void hear(String line) {
        long now = System.nanoTime();
        Matcher verified = VERIFIED.matcher(line);
        if (!verified.find()) {
            return;
        }
        listening.countDown();
        long shown = Long.parseLong(verified.group(1));
        while (!untold.isEmpty() && untold.element().votes() <= shown) {
            nanos.add(now - untold.remove().atNanos());
            told.countDown();
        }
    }

    private synchronized Samples samples() {
        return new Samples(nanos);
    }
}
