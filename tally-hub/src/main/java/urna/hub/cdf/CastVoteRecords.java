package urna.hub.cdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Kiosk;
import urna.election.Option;
import urna.election.Rule;
import urna.handover.Software;
import urna.hub.acta.ActaSheet;
import urna.hub.report.CommuneCount;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.record.EntryText;
import urna.record.Vote;

/**
 * Cast vote records (NIST SP 1500-103). One for each vote in one contest: nothing in the logs ties the votes of one ballot
 * together, and nothing here does. Sorted by the votes' random ids, so not even the order of the segments is left.
 *
 * @param names within the file
 * @param taken when the hub had the last log whole
 */
record CastVoteRecords(Names names, String taken) {

    Map<String, Object> report(CommuneCount count, ActaSheet acta) throws RefusedException {
        Election election = names.election();
        Map<String, Object> report = Names.object("CVR.CastVoteRecordReport");
        report.put("Version", "1.0.0");
        report.put("GeneratedDate", taken);
        report.put("ReportType", List.of("aggregated"));
        report.put("ReportGeneratingDeviceIds", List.of(Names.HUB));
        report.put("ReportingDevice", devices(election));
        Map<String, Object> commune = Names.object("CVR.GpUnit", Names.COMMUNE);
        commune.put("Type", "other");
        commune.put("OtherType", "commune");
        commune.put("Name", election.commune().name());
        commune.put("Code", List.of(code(election.commune().id())));
        report.put("GpUnit", List.of(commune));
        report.put("Election", List.of(election(election)));
        report.put("CVR", votes(count, acta).stream().map(this::record).toList());
        return report;
    }

    private static Map<String, Object> code(String id) {
        Map<String, Object> code = Names.object("CVR.Code");
        code.put("Type", "other");
        code.put("OtherType", "urna");
        code.put("Value", id);
        return code;
    }

    private List<Map<String, Object>> devices(Election election) {
        List<Map<String, Object>> devices = new ArrayList<>();
        Map<String, Object> hub = Names.object("CVR.ReportingDevice", Names.HUB);
        hub.put("Application", Software.VERSION);
        devices.add(hub);
        for (Kiosk kiosk : election.kiosks()) {
            Map<String, Object> device = Names.object("CVR.ReportingDevice", names.kiosk(kiosk.id()));
            device.put("SerialNumber", kiosk.id());
            devices.add(device);
        }
        return devices;
    }

    private Map<String, Object> election(Election election) {
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (Contest contest : election.contests()) {
            if (!(contest.rule() instanceof Rule.YesNo)) {
                for (Option option : contest.options()) {
                    Map<String, Object> candidate =
                            Names.object("CVR.Candidate", names.candidate(contest, option.id()));
                    candidate.put("Name", option.name().in("es"));
                    candidates.add(candidate);
                }
            }
        }
        Map<String, Object> json = Names.object("CVR.Election", Names.ELECTION);
        json.put("Name", election.title().in("es"));
        json.put("Code", List.of(code(election.id())));
        json.put("ElectionScopeId", Names.COMMUNE);
        json.put("Candidate", candidates);
        json.put("Contest", election.contests().stream().map(this::contest).toList());
        return json;
    }

    private Map<String, Object> contest(Contest contest) {
        boolean isQuestion = contest.rule() instanceof Rule.YesNo;
        Map<String, Object> json = Names.object(
                isQuestion ? "CVR.BallotMeasureContest" : "CVR.CandidateContest", names.contest(contest.id()));
        json.put("Name", contest.title().in("es"));
        json.put("Code", List.of(code(contest.id())));
        json.put("VoteVariation", Variation.of(contest.rule()));
        if (!isQuestion) {
            json.put("VotesAllowed", contest.rule().mostChoices());
            json.put("NumberElected", Variation.awarded(contest.rule()));
        }
        json.put(
                "ContestSelection",
                contest.options().stream()
                        .map(option -> selection(contest, option, isQuestion))
                        .toList());
        return json;
    }

    private Map<String, Object> selection(Contest contest, Option option, boolean isQuestion) {
        Map<String, Object> json = Names.object(
                isQuestion ? "CVR.BallotMeasureSelection" : "CVR.CandidateSelection",
                names.selection(contest, option.id()));
        json.put("Code", List.of(code(option.id())));
        if (isQuestion) {
            json.put("Selection", option.name().in("es"));
        } else {
            json.put("CandidateIds", List.of(names.candidate(contest, option.id())));
        }
        return json;
    }

    /** The votes that count; those of a kiosk that was revoked, up to where the commission ended its log. */
    private static List<Vote> votes(CommuneCount count, ActaSheet acta) throws RefusedException {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < count.logs().size(); i++) {
            int size = Math.toIntExact(acta.checkpoints().get(i).size());
            for (byte[] note : count.logs().get(i).notes().subList(0, size)) {
                if (EntryText.parse(SignedNote.parse(note).text()) instanceof Vote vote) {
                    votes.add(vote);
                }
            }
        }
        votes.sort(Comparator.comparing(Vote::id)
                .thenComparing(vote -> vote.origin().kiosk()));
        return votes;
    }

    private Map<String, Object> record(Vote vote) {
        Contest contest = names.election().contest(vote.contest()).orElseThrow();
        int most = contest.rule().mostChoices();
        Map<String, Object> its = Names.object("CVR.CVRContest");
        its.put("ContestId", names.contest(vote.contest()));
        its.put("Overvotes", 0);
        its.put("Undervotes", most - vote.choices().size());
        its.put("Selections", vote.choices().size());
        its.put(
                "CVRContestSelection",
                vote.choices().stream().map(option -> chosen(contest, option)).toList());
        String snapshot = "snapshot-" + vote.origin().kiosk() + "-" + vote.id().hex();
        Map<String, Object> state = Names.object("CVR.CVRSnapshot", snapshot);
        state.put("Type", "original");
        state.put("CVRContest", List.of(its));
        Map<String, Object> json = Names.object("CVR.CVR");
        json.put("ElectionId", Names.ELECTION);
        json.put("UniqueId", vote.id().hex());
        json.put("CreatingDeviceId", names.kiosk(vote.origin().kiosk()));
        json.put("CurrentSnapshotId", snapshot);
        json.put("CVRSnapshot", List.of(state));
        return json;
    }

    private Map<String, Object> chosen(Contest contest, String option) {
        Map<String, Object> position = Names.object("CVR.SelectionPosition");
        position.put("HasIndication", "yes");
        position.put("NumberVotes", 1);
        Map<String, Object> json = Names.object("CVR.CVRContestSelection");
        json.put("ContestSelectionId", names.selection(contest, option));
        json.put("TotalNumberVotes", 1);
        json.put("SelectionPosition", List.of(position));
        return json;
    }
}
