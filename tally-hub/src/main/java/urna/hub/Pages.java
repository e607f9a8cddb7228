package urna.hub;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import urna.handover.HubFolder;
import urna.hub.access.Access;
import urna.hub.imports.CloseReports;
import urna.hub.imports.ImportRoutes;
import urna.hub.imports.LogImport;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Intake;
import urna.hub.ingest.Standings;
import urna.hub.live.LiveTallies;
import urna.hub.operations.Health;
import urna.hub.operations.Metrics;
import urna.hub.operations.MetricsToken;
import urna.hub.operations.OpenApi;
import urna.hub.operations.Readiness;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;
import urna.hub.watch.Watch;
import urna.hub.web.PageFiles;
import urna.hub.web.WebFeature;
import urna.note.RandomSource;

/**
 * What the pages are made of.
 *
 * @param roster whom the hub serves
 * @param store what is on disk
 * @param standings what the hub knows
 * @param ingest takes what is imported
 * @param intake takes what comes from the broker
 * @param watch alarms, and turnout over the day
 * @param access who may see what
 * @param reports close reports that came by their codes
 */
record Pages(
        Roster roster,
        LogStore store,
        Standings standings,
        Ingest ingest,
        Intake intake,
        Watch watch,
        Access access,
        CloseReports reports) {

    /** All that is answered, each under paths of its own. */
    List<WebFeature> features(HubFolder folder, Clock clock, RandomSource random) throws IOException {
        Supplier<Readiness> readiness = () -> Readiness.of(intake, store);
        LiveTallies live = new LiveTallies(
                roster, standings, watch, clock, () -> !intake.ended().isDone());
        Metrics metrics = new Metrics(
                MetricsToken.of(folder.data(), random),
                new Metrics.Sources(intake::waiting, live::listening, readiness),
                standings::snapshot,
                clock);
        ingest.onCommit(metrics);
        List<WebFeature> features =
                new ArrayList<>(access.features(folder.settings().web()));
        features.add(PageFiles.load());
        features.add(live);
        features.add(new Health(readiness));
        features.add(OpenApi.load());
        features.add(metrics);
        features.add(new ImportRoutes(new LogImport(roster, ingest), reports, roster, standings, access.trail()));
        return features;
    }
}
