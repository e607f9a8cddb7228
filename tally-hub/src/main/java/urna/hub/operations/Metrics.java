package urna.hub.operations;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import urna.hub.access.Role;
import urna.hub.ingest.CommitListener;
import urna.hub.ingest.Standings;
import urna.hub.store.Refusal;
import urna.hub.web.WebFeature;
import urna.hub.web.WebRefusal;

/**
 * {@code /metrics}: figures of the hub as Prometheus reads them (text format 0.0.4), for whoever shows the
 * {@link MetricsToken}. Counts of votes and voters are of the whole hub and stand still for a minute; no figure is of an
 * option, a contest, a commune or a kiosk.
 */
public final class Metrics implements WebFeature, CommitListener {
    private static final double NANOSECONDS = 1e9;

    private final MetricsToken token;
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter segments;
    private final Counter refusals;
    private final Histogram commits;

    /** What is asked each time. */
    public record Sources(DoubleSupplier queue, DoubleSupplier streams, Supplier<Readiness> readiness) {}

    /**
     * Begins to count.
     *
     * @param standings asked once a minute at most
     */
    public Metrics(MetricsToken token, Sources sources, Supplier<Standings.Snapshot> standings, Clock clock) {
        this.token = token;
        segments = Counter.builder()
                .name("urna_segments_total")
                .help("Segments of kiosks in the roster that were looked at, refused ones among them.")
                .register(registry);
        refusals = Counter.builder()
                .name("urna_refusals_total")
                .help("Messages that were refused, by the claim that failed.")
                .labelNames("reason")
                .register(registry);
        commits = Histogram.builder()
                .name("urna_commit_seconds")
                .help("How long the transaction of a group of segments took.")
                .classicOnly()
                .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
                .register(registry);
        gauge("urna_queue_segments", "Segments that came from the broker and are in no group yet.", sources.queue());
        gauge("urna_streams", "Pages that listen to the live tally.", sources.streams());
        gauge(
                "urna_ready",
                "1 while the hub takes messages and reaches its database.",
                () -> sources.readiness().get() == Readiness.READY ? 1 : 0);
        SlowTotals totals = new SlowTotals(standings, clock);
        total(
                "urna_votes",
                "Votes verified, in all contests; stands still for a minute.",
                totals,
                SlowTotals.Totals::votes);
        total("urna_turnout", "Sessions with votes; stands still for a minute.", totals, SlowTotals.Totals::cast);
        total("urna_kiosks_open", "Kiosks whose polls are open.", totals, SlowTotals.Totals::kiosksOpen);
        total("urna_kiosks_closed", "Kiosks whose polls are closed.", totals, SlowTotals.Totals::kiosksClosed);
        JvmMetrics.builder().register(registry);
    }

    private void total(String name, String help, SlowTotals totals, ToLongFunction<SlowTotals.Totals> which) {
        gauge(name, help, () -> which.applyAsLong(totals.now()));
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    @Override
    public void committed(int offered, Duration took, List<Refusal> refused) {
        segments.inc(offered);
        commits.observe(took.toNanos() / NANOSECONDS);
        refused.forEach(refusal -> refusals.labelValues(refusal.reason()).inc());
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        // Public to the gate alone: Prometheus has no cookie, and shows the token instead.
        routes.get("/metrics", this::scrape, Role.PUBLIC);
    }

    private void scrape(Context request) throws IOException {
        if (!token.isIn(Objects.requireNonNullElse(request.header("Authorization"), ""))) {
            request.header("WWW-Authenticate", "Bearer");
            throw new WebRefusal(HttpStatus.UNAUTHORIZED, "metrics-token");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.builder().build().write(text, registry.scrape());
        request.header("Cache-Control", "no-store");
        request.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(text.toByteArray());
    }
}
