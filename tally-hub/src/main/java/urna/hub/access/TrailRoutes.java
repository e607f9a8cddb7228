package urna.hub.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import urna.hub.web.JsonAnswer;
import urna.hub.web.WebFeature;
import urna.hub.web.WebRefusal;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/** The audit trail, for whoever may read it. */
final class TrailRoutes implements WebFeature {
    private static final int PAGE = 200;
    private static final String EVIDENCE = "/api/watch/evidence/";

    private final AuditTrail trail;

    TrailRoutes(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * A part of the trail.
     *
     * @param entries newest first
     * @param more whether there are older ones: ask with {@code before} and the last one's number
     */
    private record Page(List<TrailEntry> entries, boolean more) {}

    @Override
    public void addRoutes(RoutesConfig routes) {
        routes.get("/api/trail", this::read, Role.AUDITOR);
        routes.after(EVIDENCE + "*", this::downloaded);
    }

    private void read(Context request) {
        List<TrailEntry> entries = trail.read(before(request), PAGE + 1);
        boolean more = entries.size() > PAGE;
        JsonAnswer.send(request, new Page(more ? entries.subList(0, PAGE) : entries, more));
    }

    /** Before the first byte of it leaves. */
    private void downloaded(Context request) {
        if (request.status() == HttpStatus.OK) {
            trail.record(
                    Visitor.of(request),
                    Action.EVIDENCE_DOWNLOADED,
                    request.path().substring(EVIDENCE.length()));
        }
    }

    private static long before(Context request) {
        String before = request.queryParam("before");
        try {
            return before == null ? Long.MAX_VALUE : StrictText.decimal(before);
        } catch (MalformedTextException e) {
            throw new WebRefusal(HttpStatus.BAD_REQUEST, "malformed");
        }
    }
}
