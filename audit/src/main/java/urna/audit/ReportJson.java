package urna.audit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import urna.election.StrictJson;
import urna.merkle.Hash;
import urna.record.ContestCounts;
import urna.tally.Acta;
import urna.tally.Outcome;
import urna.tally.Place;

/** The report for programs. Names are those of the logs and the acta, in English. */
final class ReportJson {
    private ReportJson() {}

    static String write(AuditReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", report.passed() ? "pass" : "fail");
        json.put("failures", report.failures().size());
        report.commission()
                .ifPresent(commission -> json.put(
                        "commission",
                        Map.of("fingerprint", commission.fingerprint().hex(), "given", report.commissionGiven())));
        json.put("claims", report.claims().stream().map(ReportJson::claim).toList());
        json.put("unverified", report.unverified());
        report.recount().ifPresent(acta -> json.put("recount", recount(acta)));
        return new String(StrictJson.write(json), StandardCharsets.UTF_8);
    }

    static String write(SiteReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", report.passed() ? "pass" : "fail");
        json.put("failures", report.failures().size());
        json.put("checked", report.checked());
        json.put(
                "unverified", report.unverified().stream().map(Unverified::word).toList());
        json.put(
                "communes",
                report.communes().stream()
                        .map(commune -> Map.of(
                                "commune", commune.id(),
                                "verdict", commune.verdict().name().toLowerCase(Locale.ROOT),
                                "commission",
                                        commune.commission().map(Hash::hex).orElse("")))
                        .toList());
        report.index().ifPresent(index -> json.put("index", index(index)));
        json.put("claims", report.claims().stream().map(ReportJson::claim).toList());
        return new String(StrictJson.write(json), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> index(SiteReport.Indexed found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("body", found.index().body().toString());
        json.put("revision", found.index().revision());
        json.put("communes", found.index().communes().size());
        json.put("missing", found.missing());
        json.put("commission", found.index().commission().fingerprint().hex());
        json.put("given", found.commissionGiven());
        return json;
    }

    private static Map<String, Object> claim(Claim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", claim.kind().word());
        json.put("place", claim.place());
        json.put("status", claim.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        claim.failure().ifPresent(failure -> {
            json.put("reason", failure.reason());
            json.put("message", failure.message());
        });
        return json;
    }

    private static Map<String, Object> recount(Acta acta) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("election", acta.election().id());
        json.put("commune", acta.election().commune().id());
        json.put("register", acta.election().commune().register());
        json.put("sessions", acta.sessions());
        Map<String, Object> contests = new LinkedHashMap<>();
        acta.outcomes().forEach((contest, outcome) -> {
            ContestCounts counts = acta.counts().of(contest);
            Map<String, Object> its = new LinkedHashMap<>();
            its.put("votes", counts.votes());
            its.put("blank", counts.blank());
            its.put("options", counts.options());
            its.put("outcome", outcome(outcome));
            contests.put(contest, its);
        });
        json.put("contests", contests);
        return json;
    }

    /** A decision's word, or the places of a ranking. */
    private static Object outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Decision decision) {
            return decision.word();
        }
        if (outcome instanceof Outcome.Ranking ranking) {
            return ranking.places().stream().map(ReportJson::place).toList();
        }
        throw new IllegalStateException("no JSON for the outcome " + outcome);
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", place.number());
        json.put("standing", place.standing().word());
        json.put("votes", place.votes());
        json.put("options", place.options());
        return json;
    }
}
