package urna.hall.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import urna.hall.kiosk.HallSound;
import urna.hall.kiosk.VirtualKiosk;
import urna.hall.kiosk.VirtualPanel;
import urna.hall.voter.Crowd;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;

/** Serves the virtual kiosks of a hall on the loopback address. */
public final class KioskPages implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String OWN_ORIGIN_ONLY =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final JsonMapper json = JsonMapper.builder().build();
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            // A browser that looks at a hall that is being closed sees nothing more.
            new ThreadPoolExecutor.DiscardPolicy());
    private final Map<String, VirtualKiosk> kiosks;
    private final Crowd crowd;
    private final String pin;
    private final URI hub;
    private final HallSound sound;
    private final Javalin server;

    /**
     * Starts serving.
     *
     * @param pin the demonstration's PIN, which the poll worker's panel tells
     * @param hub the hub's page, which these pages link to
     * @param sound what the kiosks say
     * @param port 0 takes a free one
     * @throws BindException if somebody else listens at the port
     */
    public KioskPages(List<VirtualKiosk> kiosks, Crowd crowd, String pin, URI hub, HallSound sound, int port)
            throws BindException {
        this.kiosks = kiosks.stream().collect(Collectors.toMap(VirtualKiosk::id, Function.identity()));
        this.crowd = crowd;
        this.pin = pin;
        this.hub = hub;
        this.sound = sound;
        server = Javalin.create(config -> configure(config, kiosks));
        try {
            server.start(LOOPBACK, port);
        } catch (JavalinBindException e) {
            throw bindException(port, e);
        }
    }

    private static BindException bindException(int port, JavalinBindException cause) {
        BindException inUse = new BindException("port " + port + " for the kiosks' pages: Address already in use");
        inUse.initCause(cause);
        return inUse;
    }

    /** The page of the first kiosk; the others are at {@code ?kiosk=ID}. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + server.port() + "/");
    }

    private void configure(JavalinConfig config, List<VirtualKiosk> inOrder) {
        config.startup.showJavalinBanner = false;
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/urna/hall/web";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Content-Security-Policy", OWN_ORIGIN_ONLY, "Cache-Control", "no-cache");
        });
        config.routes.before("/api/*", this::refuseOtherOrigins);
        config.routes.get("/api/hall", context -> hall(context, inOrder));
        config.routes.get("/api/words/{language}", this::words);
        config.routes.sse("/api/kiosks/{kiosk}/events", this::events);
        config.routes.get("/api/kiosks/{kiosk}/clips/{language}/{name}.wav", this::clip);
        config.routes.get("/api/kiosks/{kiosk}/screen.png", this::picture);
        config.routes.post("/api/kiosks/{kiosk}/press/{button}", this::press);
        config.routes.post("/api/kiosks/{kiosk}/worker/{command}", this::work);
        config.routes.post("/api/kiosks/{kiosk}/scripted/{on}", this::script);
    }

    /** Another page in the same browser must not press buttons here. */
    private void refuseOtherOrigins(Context context) {
        String origin = context.header("Origin");
        if (origin != null && !origin.equals("http://" + context.host())) {
            throw new ForbiddenResponse("only the kiosk's own page may press its buttons");
        }
    }

    private void hall(Context context, List<VirtualKiosk> inOrder) {
        reply(
                context,
                Map.of(
                        "kiosks",
                        inOrder.stream().map(VirtualKiosk::id).toList(),
                        "pin",
                        pin,
                        "hub",
                        hub.toString(),
                        "sound",
                        sound.isAvailable(),
                        "rows",
                        rows()));
    }

    /** How far down each option button stands beside the screen, a share of the screen's height. */
    private static List<Double> rows() {
        return IntStream.rangeClosed(1, Button.OPTIONS)
                .mapToObj(VirtualPanel.SIZE::rowCentre)
                .toList();
    }

    private void words(Context context) {
        reply(context, PageWords.in(context.pathParam("language")));
    }

    private void events(SseClient client) {
        VirtualKiosk kiosk = kiosk(client.ctx());
        KioskStream.open(client, kiosk, () -> view(kiosk), sender);
    }

    /** One spoken phrase. While the clips are still being made, some are not there yet: the page leaves them out. */
    private void clip(Context context) throws IOException {
        Path file = sound.clips()
                .named(context.pathParam("language"), context.pathParam("name"))
                .orElseThrow(() -> new NotFoundResponse("no such clip"));
        context.contentType("audio/wav")
                .header("Cache-Control", "max-age=86400")
                .result(Files.readAllBytes(file));
    }

    /** The newest screen, whichever the page asks for: it asks again when there is a newer one. */
    private void picture(Context context) {
        byte[] png = kiosk(context).png().orElseThrow(() -> new NotFoundResponse("the screen is dark"));
        // It shows a vote: nothing may keep it.
        context.header("Cache-Control", "no-store").contentType("image/png").result(png);
    }

    private void press(Context context) {
        String name = context.pathParam("button");
        Button button = Arrays.stream(Button.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequestResponse("no such button"));
        kiosk(context).post(new Event.Press(button));
    }

    private void work(Context context) {
        kiosk(context)
                .post(WorkerCommand.event(context.pathParam("command"), context.body())
                        .orElseThrow(() -> new BadRequestResponse("no such command")));
    }

    private void script(Context context) {
        VirtualKiosk kiosk = kiosk(context);
        crowd.useKiosk(kiosk.id(), context.pathParam("on").equals("on"));
        reply(context, KioskView.of(kiosk, crowd.uses(kiosk.id())));
    }

    private VirtualKiosk kiosk(Context context) {
        VirtualKiosk kiosk = kiosks.get(context.pathParam("kiosk"));
        if (kiosk == null) {
            throw new NotFoundResponse("no such kiosk");
        }
        return kiosk;
    }

    private String view(VirtualKiosk kiosk) {
        return json.writeValueAsString(KioskView.of(kiosk, crowd.uses(kiosk.id())));
    }

    private void reply(Context context, Object value) {
        context.contentType("application/json").result(json.writeValueAsString(value));
    }

    @Override
    public void close() {
        sender.shutdown();
        server.stop();
    }
}
