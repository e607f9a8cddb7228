package urna.hub.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.databind.json.JsonMapper;
import urna.hub.ingest.Standings;
import urna.hub.roster.Roster;

/** Serves the page and its JSON on the loopback address. It reads what the hub knows and can change nothing. */
public final class WebServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int MOST_THREADS = 32;
    private static final int LEAST_THREADS = 4;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Roster roster;
    private final Standings standings;
    private final Clock clock;
    private final BooleanSupplier running;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Broadcast broadcast;
    private final Javalin server;

    private WebServer(Roster roster, Standings standings, Clock clock, BooleanSupplier running, int port)
            throws IOException {
        this.roster = roster;
        this.standings = standings;
        this.clock = clock;
        this.running = running;
        requireFree(port);
        this.broadcast = Broadcast.start(() -> "event: tallies\ndata: " + tallies() + "\n\n");
        Map<String, Assets.Asset> assets = Assets.load();
        this.server = Javalin.create(config -> configure(config, assets));
        try {
            server.start(HOST, port);
        } catch (JavalinBindException e) {
            broadcast.close();
            throw new IOException("port " + port + " for the page: " + e.getMessage(), e);
        }
        standings.onChange(broadcast::changed);
    }

    /**
     * Starts serving.
     *
     * @param running whether the hub still takes messages
     * @param port 0 takes a free one
     * @throws IOException if the port is taken
     */
    public static WebServer start(Roster roster, Standings standings, Clock clock, BooleanSupplier running, int port)
            throws IOException {
        return new WebServer(roster, standings, clock, running, port);
    }

    /** Javalin says of a taken port a line of its own, before it throws: asked first, there is one line, and it is ours. */
    private static void requireFree(int port) throws IOException {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (BindException e) {
            throw new IOException(
                    "port " + port + " for the page: in use; stop what uses it, or change webPort in hub.json", e);
        }
    }

    private void configure(JavalinConfig config, Map<String, Assets.Asset> assets) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.routes.before(WebServer::addHeaders);
        assets.forEach((path, asset) -> config.routes.get(
                path, request -> request.contentType(asset.contentType()).result(asset.content())));
        config.routes.get("/api/tallies", request -> answerJson(request, tallies()));
        config.routes.get("/api/words", request -> {
            String language = request.queryParam("lang");
            answerJson(request, json.writeValueAsString(Words.in(language == null ? "es" : language)));
        });
        config.routes.get("/api/events", this::listen);
    }

    private static void addHeaders(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cache-Control", "no-cache");
    }

    private static void answerJson(Context request, String json) {
        request.contentType("application/json; charset=utf-8").result(json);
    }

    private void listen(Context request) {
        if (!broadcast.add(EventStream.open(request))) {
            request.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private String tallies() {
        long now = clock.instant().getEpochSecond();
        return json.writeValueAsString(TalliesView.of(roster, standings.snapshot(), now, running.getAsBoolean()));
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + server.port() + "/");
    }

    @Override
    public void close() {
        broadcast.close();
        server.stop();
    }
}
