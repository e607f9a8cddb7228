package urna.hub.acta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import urna.election.Commune;
import urna.election.Contest;
import urna.election.StrictJson;
import urna.merkle.Hash;
import urna.note.NoteSignature;
import urna.note.StrictText;
import urna.record.ContestCounts;
import urna.tally.Outcome;
import urna.tally.Place;

/** An acta for programs. Names are those of the acta's text, in English. */
final class ActaJson {
    private ActaJson() {}

    static byte[] of(ActaSheet acta) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("election", acta.election());
        json.put("title", acta.title());
        json.put("kind", acta.kind());
        json.put("place", acta.id());
        json.put("name", acta.name());
        json.put("above", acta.above());
        json.put("text-sha256", Hash.of(StrictText.utf8(acta.note().text())).hex());
        json.put(
                "signed-by",
                acta.note().signatures().stream().map(NoteSignature::name).toList());
        json.put("register", acta.register());
        json.put("sessions", acta.sessions());
        json.put(
                "contests",
                acta.contests().stream().map(contest -> contest(acta, contest)).toList());
        if (acta.isCommune()) {
            json.put(
                    "logs",
                    acta.checkpoints().stream()
                            .map(log -> Map.of(
                                    "origin", log.origin(),
                                    "size", log.size(),
                                    "root", log.root().base64()))
                            .toList());
            json.put("revoked", acta.revoked().stream().map(Object::toString).toList());
        } else {
            Map<String, String> below = new LinkedHashMap<>();
            acta.below().forEach(one -> below.put(one.place(), one.text().hex()));
            json.put("actas", below);
            json.put("pending", acta.pending().stream().map(Commune::id).toList());
            json.put("missing", acta.missing());
        }
        return StrictJson.write(json);
    }

    private static Map<String, Object> contest(ActaSheet acta, Contest contest) {
        ContestCounts counts = acta.counts().of(contest.id());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", contest.id());
        json.put("title", contest.title());
        json.put("rule", contest.rule());
        json.put("votes", counts.votes());
        json.put("blank", counts.blank());
        json.put(
                "options",
                contest.options().stream()
                        .map(option -> {
                            Map<String, Object> its = new LinkedHashMap<>();
                            its.put("id", option.id());
                            its.put("name", option.name());
                            its.put("count", counts.of(option.id()));
                            return its;
                        })
                        .toList());
        Object outcome = outcome(acta.outcomes().get(contest.id()));
        if (outcome != null) {
            json.put("outcome", outcome);
        }
        return json;
    }

    /** A decision's word, or the places of a ranking; nothing in an acta that is partial. */
    private static @Nullable Object outcome(@Nullable Outcome outcome) {
        if (outcome instanceof Outcome.Decision decision) {
            return decision.word();
        }
        if (outcome instanceof Outcome.Ranking ranking) {
            return ranking.places().stream().map(ActaJson::place).toList();
        }
        return null;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", place.number());
        json.put("standing", place.standing().word());
        json.put("votes", place.votes());
        json.put("options", List.copyOf(place.options()));
        return json;
    }
}
