package urna.hub.live;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;
import urna.hub.access.Role;
import urna.hub.ingest.Standings;
import urna.hub.roster.Roster;
import urna.hub.web.WebFeature;

/** Answers how things stand, once or live. It reads what the hub knows and can change nothing. */
public final class LiveTallies implements WebFeature {
    private final Roster roster;
    private final Standings standings;
    private final Clock clock;
    private final BooleanSupplier running;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Broadcast broadcast;

    /**
     * Begins to listen to the hub.
     *
     * @param running whether the hub still takes messages
     */
    public LiveTallies(Roster roster, Standings standings, Clock clock, BooleanSupplier running) {
        this.roster = roster;
        this.standings = standings;
        this.clock = clock;
        this.running = running;
        this.broadcast = Broadcast.start(() -> "event: tallies\ndata: " + tallies() + "\n\n");
        standings.onChange(kiosks -> broadcast.changed());
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        routes.get(
                "/api/tallies",
                request ->
                        request.contentType("application/json; charset=utf-8").result(tallies()),
                Role.PUBLIC);
        routes.get("/api/events", this::listen, Role.PUBLIC);
    }

    /** How many pages listen. */
    public int listening() {
        return broadcast.listening();
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

    @Override
    public void close() {
        broadcast.close();
    }
}
