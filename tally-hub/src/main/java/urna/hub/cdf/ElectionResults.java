package urna.hub.cdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import urna.election.Commission;
import urna.election.Contest;
import urna.election.LocalizedText;
import urna.election.Option;
import urna.election.Rule;
import urna.handover.Software;
import urna.hub.acta.ActaSheet;
import urna.record.ContestCounts;
import urna.tally.Outcome;
import urna.tally.Place;

/**
 * Election results (NIST SP 1500-100 version 2) of a commune: what its acta says.
 *
 * @param names within the file
 * @param taken when the hub had the last log whole
 */
record ElectionResults(Names names, String taken) {
    private static final String PREFIX = "ElectionResults.";

    private static Map<String, Object> object(String type) {
        return Names.object(PREFIX + type);
    }

    private static Map<String, Object> object(String type, String id) {
        return Names.object(PREFIX + type, id);
    }

    Map<String, Object> report(ActaSheet acta) {
        Map<String, Object> report = object("ElectionReport");
        report.put("Format", "summary-contest");
        report.put("GeneratedDate", taken);
        report.put("Issuer", acta.hub().name());
        report.put("IssuerAbbreviation", "urna");
        report.put("SequenceStart", 1);
        report.put("SequenceEnd", 1);
        report.put("Status", isCertified(acta) ? "certified" : "unofficial-complete");
        report.put("VendorApplicationId", Software.VERSION);
        Map<String, Object> commune = object("ReportingUnit", Names.COMMUNE);
        commune.put("Type", "other");
        commune.put("OtherType", "commune");
        commune.put("Name", text(LocalizedText.untranslated(acta.name())));
        commune.put("ExternalIdentifier", List.of(code(acta.id())));
        commune.put("VotersRegistered", acta.register());
        commune.put("VotersParticipated", acta.sessions().cast());
        report.put("GpUnit", List.of(commune));
        report.put("Election", List.of(election(acta)));
        return report;
    }

    /** Whether so many members have signed that the acta is the commission's. Whoever is in the note was verified. */
    private static boolean isCertified(ActaSheet acta) {
        int members = acta.note().signatures().size() - 1;
        return acta.commission()
                .map(Commission::threshold)
                .filter(threshold -> members >= threshold)
                .isPresent();
    }

    private Map<String, Object> election(ActaSheet acta) {
        Map<String, Object> json = object("Election");
        String day = taken.substring(0, taken.indexOf('T'));
        json.put("Name", text(acta.title()));
        json.put("Type", "other");
        json.put("OtherType", "communal");
        json.put("StartDate", day);
        json.put("EndDate", day);
        json.put("ElectionScopeId", Names.COMMUNE);
        json.put("ExternalIdentifier", List.of(code(acta.election())));
        Map<String, Object> ballots = object("BallotCounts");
        ballots.put("GpUnitId", Names.COMMUNE);
        ballots.put("Type", "total");
        ballots.put("BallotsCast", acta.sessions().cast());
        json.put("BallotCounts", List.of(ballots));
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (Contest contest : acta.contests()) {
            if (!(contest.rule() instanceof Rule.YesNo)) {
                contest.options().forEach(option -> candidates.add(candidate(acta, contest, option)));
            }
        }
        json.put("Candidate", candidates);
        json.put(
                "Contest",
                acta.contests().stream().map(contest -> contest(acta, contest)).toList());
        return json;
    }

    private Map<String, Object> candidate(ActaSheet acta, Contest contest, Option option) {
        Map<String, Object> json = object("Candidate", names.candidate(contest, option.id()));
        json.put("BallotName", text(option.name()));
        if (acta.outcomes().get(contest.id()) instanceof Outcome.Ranking ranking) {
            boolean isAwarded = ranking.places().stream()
                    .anyMatch(place -> place.standing() == Place.Standing.AWARDED
                            && place.options().contains(option.id()));
            if (isAwarded) {
                json.put("PostElectionStatus", "winner");
            }
        }
        return json;
    }

    private Map<String, Object> contest(ActaSheet acta, Contest contest) {
        boolean isQuestion = contest.rule() instanceof Rule.YesNo;
        ContestCounts counts = acta.counts().of(contest.id());
        Map<String, Object> json =
                object(isQuestion ? "BallotMeasureContest" : "CandidateContest", names.contest(contest.id()));
        json.put("Name", contest.title().in("es"));
        json.put("BallotTitle", text(contest.title()));
        json.put("ElectionDistrictId", Names.COMMUNE);
        json.put("ExternalIdentifier", List.of(code(contest.id())));
        json.put("VoteVariation", Variation.of(contest.rule()));
        if (!isQuestion) {
            json.put("VotesAllowed", contest.rule().mostChoices());
            json.put("NumberElected", Variation.awarded(contest.rule()));
        }
        json.put("OtherCounts", List.of(otherCounts(contest, counts)));
        json.put(
                "ContestSelection",
                contest.options().stream()
                        .map(option -> selection(contest, option, counts, isQuestion))
                        .toList());
        return json;
    }

    /** Undervotes are choices that voters could have made and did not: a blank vote is as many as the rule allows. */
    private static Map<String, Object> otherCounts(Contest contest, ContestCounts counts) {
        long made =
                counts.options().values().stream().mapToLong(Long::longValue).sum();
        Map<String, Object> json = object("OtherCounts");
        json.put("GpUnitId", Names.COMMUNE);
        json.put("Overvotes", 0);
        json.put("Undervotes", counts.votes() * contest.rule().mostChoices() - made);
        return json;
    }

    private Map<String, Object> selection(Contest contest, Option option, ContestCounts counts, boolean isQuestion) {
        Map<String, Object> json = object(
                isQuestion ? "BallotMeasureSelection" : "CandidateSelection", names.selection(contest, option.id()));
        if (isQuestion) {
            json.put("Selection", text(option.name()));
        } else {
            json.put("CandidateIds", List.of(names.candidate(contest, option.id())));
        }
        Map<String, Object> votes = object("VoteCounts");
        votes.put("GpUnitId", Names.COMMUNE);
        votes.put("Type", "total");
        votes.put("Count", counts.of(option.id()));
        json.put("VoteCounts", List.of(votes));
        return json;
    }

    private static Map<String, Object> text(LocalizedText text) {
        List<Map<String, Object>> strings = new ArrayList<>();
        text.byLanguage().forEach((language, content) -> {
            Map<String, Object> one = object("LanguageString");
            one.put("Language", language);
            one.put("Content", content);
            strings.add(one);
        });
        Map<String, Object> json = object("InternationalizedText");
        json.put("Text", strings);
        return json;
    }

    private static Map<String, Object> code(String id) {
        Map<String, Object> code = object("ExternalIdentifier");
        code.put("Type", "other");
        code.put("OtherType", "urna");
        code.put("Value", id);
        return code;
    }
}
