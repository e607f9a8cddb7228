package urna.hub.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import urna.disk.AtomicWrite;
import urna.election.ElectionPackage;
import urna.election.Publication;
import urna.hub.access.Action;
import urna.hub.access.AuditTrail;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.hub.ingest.Standings;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.web.JsonAnswer;
import urna.hub.web.JsonBody;
import urna.hub.web.StaticFile;
import urna.hub.web.WebFeature;
import urna.hub.web.WebRefusal;
import urna.hub.web.Words;
import urna.note.RefusedException;
import urna.record.ContestCounts;
import urna.record.Sessions;

/** The page where operators import what came on a stick or as a code, and what the public is told of it. */
public final class ImportRoutes implements WebFeature {
    static final String WORDS = "urna.hub.imports.messages";

    /** A log compresses badly: signatures are random. */
    private static final int MOST_ARCHIVE_BYTES = 64 << 20;

    private static final String PAGE = "/urna/hub/imports/page/";

    private final LogImport logs;
    private final CloseReports reports;
    private final Roster roster;
    private final Standings standings;
    private final AuditTrail trail;
    /** An archive is held in memory: one at a time, or a few uploads would fill it. */
    private final Semaphore uploads = new Semaphore(1);

    private final Words words = Words.of(WORDS);
    private final StaticFile page;
    private final StaticFile module;

    /** Serves imports into a hub. */
    public ImportRoutes(LogImport logs, CloseReports reports, Roster roster, Standings standings, AuditTrail trail)
            throws IOException {
        this.logs = logs;
        this.reports = reports;
        this.roster = roster;
        this.standings = standings;
        this.trail = trail;
        this.page = StaticFile.frame("import.js");
        this.module = StaticFile.read(PAGE + "import.js");
    }

    /** What was scanned of one close report. */
    private record Codes(List<String> codes) {}

    /**
     * Totals without their log, as the public is told.
     *
     * @param contests left out as long as the commune's counts are not public
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Pending(
            String kiosk,
            long atSeconds,
            Sessions sessions,
            @Nullable Map<String, ContestCounts> contests) {}

    @Override
    public void addRoutes(RoutesConfig routes) {
        page.addTo(routes, "/import", Role.OPERATOR);
        module.addTo(routes, "/import.js", Role.OPERATOR);
        routes.get("/api/imports/words", words::send, Role.PUBLIC);
        routes.post("/api/imports/log", this::takeLog, Role.OPERATOR);
        routes.post("/api/imports/close-report", this::takeCloseReport, Role.OPERATOR);
        routes.get("/api/communes/{commune}/pending-totals", this::pending, Role.PUBLIC);
    }

    private void takeLog(Context request) {
        if (!uploads.tryAcquire()) {
            throw new WebRefusal(HttpStatus.SERVICE_UNAVAILABLE, "upload-busy");
        }
        try {
            takeOnlyLog(request);
        } finally {
            uploads.release();
        }
    }

    private void takeOnlyLog(Context request) {
        byte[] archive = JsonBody.bytes(request, MOST_ARCHIVE_BYTES);
        Visitor visitor = Visitor.of(request);
        LogImport.Read read = read(archive, visitor);
        try {
            LogImport.Taken taken = logs.take(read);
            trail.record(visitor, Action.LOG_IMPORTED, taken.kiosk().origin().toString());
            JsonAnswer.send(
                    request,
                    Map.of(
                            "kiosk", taken.kiosk().id(),
                            "commune", taken.kiosk().commune(),
                            "entries", taken.entries()));
        } catch (RefusedException e) {
            trail.record(visitor, Action.IMPORT_REFUSED, read.kiosk().origin() + " " + e.reason());
            // Without its words: those of a broken rule can tell of a choice.
            throw new WebRefusal(HttpStatus.UNPROCESSABLE_CONTENT, e.reason());
        }
    }

    private LogImport.Read read(byte[] archive, Visitor visitor) {
        try {
            Path folder = Files.createTempDirectory("urna-import");
            try {
                UploadedLog.unpack(new ByteArrayInputStream(archive), folder);
                return logs.read(folder);
            } catch (RefusedException e) {
                trail.record(visitor, Action.IMPORT_REFUSED, e.reason());
                String detail =
                        String.valueOf(e.getMessage()).replace(folder + "/", "").replace(folder + ": ", "");
                throw new WebRefusal(HttpStatus.UNPROCESSABLE_CONTENT, e.reason(), Map.of("detail", detail));
            } finally {
                AtomicWrite.deleteAll(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeCloseReport(Context request) {
        Codes codes = JsonBody.read(request, Codes.class);
        Visitor visitor = Visitor.of(request);
        try {
            ImportedTotals totals = reports.take(codes.codes());
            String origin = totals.report().origin().toString();
            trail.record(visitor, Action.CLOSE_REPORT_IMPORTED, origin);
            JsonAnswer.send(
                    request,
                    Map.of(
                            "kiosk",
                            totals.kiosk(),
                            "commune",
                            totals.report().origin().commune()));
        } catch (RefusedException e) {
            trail.record(visitor, Action.IMPORT_REFUSED, e.reason());
            throw new WebRefusal(HttpStatus.UNPROCESSABLE_CONTENT, e.reason());
        }
    }

    private void pending(Context request) {
        ElectionPackage commune = roster.commune(request.pathParam("commune"))
                .orElseThrow(() -> new WebRefusal(HttpStatus.NOT_FOUND, "unknown-commune"));
        List<ImportedTotals> totals = reports.pending(commune);
        boolean countsPublic = isPublic(commune, totals);
        JsonAnswer.send(
                request,
                Map.of(
                        "totals",
                        totals.stream()
                                .map(each -> new Pending(
                                        each.kiosk(),
                                        each.atSeconds(),
                                        each.report().sessions(),
                                        countsPublic ? each.report().counts().byContest() : null))
                                .toList()));
    }

    /** A kiosk's close report shows that it has closed; with {@code at-close} all must have, before anything is told. */
    private boolean isPublic(ElectionPackage commune, List<ImportedTotals> totals) {
        if (commune.election().publication() == Publication.LIVE) {
            return true;
        }
        return commune.election().kiosks().stream()
                .allMatch(kiosk -> new Enrolled(commune, kiosk)
                                .hasEnded(standings.known(kiosk.id()).log())
                        || totals.stream().anyMatch(each -> each.kiosk().equals(kiosk.id())));
    }
}
