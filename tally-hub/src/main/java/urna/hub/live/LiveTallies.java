package urna.hub.live;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.hub.ingest.Standings;
import urna.hub.roster.Roster;
import urna.hub.store.Refusal;
import urna.hub.watch.Evidence;
import urna.hub.watch.Turnout;
import urna.hub.watch.Watch;
import urna.hub.web.WebFeature;
import urna.note.StrictText;

/** Answers how things stand, once or live. It reads what the hub knows and can change nothing. */
public final class LiveTallies implements WebFeature {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String EVERYWHERE = "";
    private static final String NO_SUCH_PLACE = "{\"error\":\"no such place or list here\"}";

    private final Watch watch;
    private final Clock clock;
    private final BooleanSupplier running;
    private final Territory territory;
    private final Sums sums;
    private final Views views;
    private final AlarmViews alarms;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    /** Addresses of places that changed since the pages were told. */
    private final Set<String> touched = new HashSet<>();

    private final Broadcast broadcast;

    /**
     * Begins to listen to the hub.
     *
     * @param running whether the hub still takes messages
     */
    public LiveTallies(Roster roster, Standings standings, Watch watch, Clock clock, BooleanSupplier running) {
        this.watch = watch;
        this.clock = clock;
        this.running = running;
        this.territory = Territory.of(roster);
        this.sums = new Sums(territory, standings::known, watch::standing);
        this.views = new Views(territory, standings, watch);
        this.alarms = new AlarmViews(territory, watch);
        sums.restore(watch.turnoutAtStart());
        roster.kiosks().forEach(kiosk -> changed.add(kiosk.id()));
        absorb();
        this.broadcast = Broadcast.start(Broadcast.Room.STANDARD, this::take, address -> event(tallies(address)));
        standings.onChange(this::change);
        watch.onChange(this::change);
    }

    private void change(Set<String> kiosks) {
        changed.addAll(kiosks);
        broadcast.changed();
    }

    /** Takes over what changed, and tells of which views it is in; a change that belongs to no kiosk is in every one. */
    private synchronized Predicate<ViewAddress> take() {
        absorb();
        Set<String> places = Set.copyOf(touched);
        touched.clear();
        return address -> places.contains(EVERYWHERE)
                || views.place(address)
                        .map(place -> places.contains(place.address()))
                        .orElse(false);
    }

    private synchronized void absorb() {
        Set<String> kiosks = new HashSet<>(changed);
        changed.removeAll(kiosks);
        if (kiosks.remove(Refusal.NO_KIOSK)) {
            touched.add(EVERYWHERE);
        }
        long quarter = Turnout.quarterOf(nowSeconds());
        for (Place place : sums.change(kiosks, quarter)) {
            touched.add(place.address());
            if (place.kind() == Place.Kind.COMMUNE && place.turnout().total() > 0) {
                watch.keep(new Turnout(place.id(), quarter, place.turnout().total()));
            }
        }
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        routes.get("/api/tallies", request -> answer(request, false), Role.PUBLIC);
        routes.get("/api/events", request -> listen(request, false), Role.PUBLIC);
        routes.get("/api/watch/tallies", request -> answer(request, true), Role.OPERATOR);
        routes.get("/api/watch/events", request -> listen(request, true), Role.OPERATOR);
        routes.get("/api/watch/evidence/{kiosk}/{kind}/{file}", this::evidence, Role.AUDITOR);
    }

    /** How many pages listen. */
    public int listening() {
        return broadcast.listening();
    }

    private Optional<ViewAddress> address(Context request, boolean watched) {
        return ViewAddress.of(
                        name -> {
                            String value = request.queryParam(name);
                            return value == null ? "" : value;
                        },
                        watched)
                .filter(address -> views.place(address).isPresent());
    }

    private void answer(Context request, boolean watched) {
        address(request, watched)
                .ifPresentOrElse(address -> request.contentType(JSON).result(tallies(address)), () -> refuse(request));
    }

    private void listen(Context request, boolean watched) {
        address(request, watched)
                .ifPresentOrElse(
                        address -> {
                            EventStream stream =
                                    new EventStream(Visitor.of(request).address());
                            broadcast.add(address, stream);
                            // Only one that is taken: an answer that has become a stream can say nothing else any more.
                            stream.answer(request);
                        },
                        () -> refuse(request));
    }

    private static void refuse(Context request) {
        request.status(HttpStatus.NOT_FOUND).contentType(JSON).result(NO_SUCH_PLACE);
    }

    /** A file that proves an alarm. A kiosk that is in no roster is asked for as {@code -}. */
    private void evidence(Context request) {
        String asked = request.pathParam("kiosk");
        String kiosk = asked.equals("-") ? Refusal.NO_KIOSK : asked;
        String kind = request.pathParam("kind");
        String file = request.pathParam("file");
        Optional<byte[]> content = watch.evidence(kiosk, kind).flatMap(evidence -> evidence.file(file, mayTell(kiosk)));
        content.ifPresentOrElse(
                bytes -> request.contentType(
                                file.equals(Evidence.SEGMENT)
                                        ? "application/octet-stream"
                                        : "text/plain; charset=utf-8")
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"" + asked + "-" + kind + "-" + file + "\"")
                        .result(bytes),
                () -> request.status(HttpStatus.NOT_FOUND).result("no such evidence, or not before the close\n"));
    }

    private synchronized boolean mayTell(String kiosk) {
        return alarms.mayTell(kiosk);
    }

    private static byte[] event(byte[] data) {
        byte[] begin = StrictText.utf8("event: tallies\ndata: ");
        byte[] event = new byte[begin.length + data.length + 2];
        System.arraycopy(begin, 0, event, 0, begin.length);
        System.arraycopy(data, 0, event, begin.length, data.length);
        event[event.length - 2] = '\n';
        event[event.length - 1] = '\n';
        return event;
    }

    /** Made under the lock that changes are taken under: no view shows half of one. */
    private synchronized byte[] tallies(ViewAddress address) {
        absorb();
        Place place = views.place(address).orElseThrow();
        return json.writeValueAsBytes(views.view(address, place, nowSeconds(), running.getAsBoolean()));
    }

    private long nowSeconds() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public void close() {
        broadcast.close();
    }
}
