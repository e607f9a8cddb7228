package urna.hub.cdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import urna.hub.acta.ActaSheet;
import urna.hub.acta.HubActas;
import urna.hub.database.Database;
import urna.hub.report.CommuneCount;
import urna.hub.store.LogReader;
import urna.hub.testing.TestNation;

/** What the two schemas require, in our own words, and what ballot secrecy requires of us. */
class CdfFilesTest {
    /** What each type of object must have, of those that we write. */
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry(
                    "CVR.CastVoteRecordReport",
                    Set.of(
                            "Election",
                            "GeneratedDate",
                            "GpUnit",
                            "ReportGeneratingDeviceIds",
                            "ReportingDevice",
                            "Version")),
            Map.entry("CVR.CVR", Set.of("CVRSnapshot", "CurrentSnapshotId", "ElectionId")),
            Map.entry("CVR.CVRSnapshot", Set.of("@id", "Type")),
            Map.entry("CVR.CVRContest", Set.of("ContestId")),
            Map.entry("CVR.CVRContestSelection", Set.of("SelectionPosition")),
            Map.entry("CVR.SelectionPosition", Set.of("HasIndication", "NumberVotes")),
            Map.entry("CVR.Election", Set.of("@id", "Contest", "ElectionScopeId")),
            Map.entry("CVR.CandidateContest", Set.of("@id", "ContestSelection")),
            Map.entry("CVR.BallotMeasureContest", Set.of("@id", "ContestSelection")),
            Map.entry("CVR.CandidateSelection", Set.of("@id")),
            Map.entry("CVR.BallotMeasureSelection", Set.of("@id", "Selection")),
            Map.entry("CVR.Candidate", Set.of("@id")),
            Map.entry("CVR.GpUnit", Set.of("@id", "Type")),
            Map.entry("CVR.ReportingDevice", Set.of("@id")),
            Map.entry("CVR.Code", Set.of("Type", "Value")),
            Map.entry(
                    "ElectionResults.ElectionReport",
                    Set.of(
                            "Format",
                            "GeneratedDate",
                            "Issuer",
                            "IssuerAbbreviation",
                            "SequenceEnd",
                            "SequenceStart",
                            "Status",
                            "VendorApplicationId")),
            Map.entry("ElectionResults.Election", Set.of("ElectionScopeId", "EndDate", "Name", "StartDate", "Type")),
            Map.entry("ElectionResults.CandidateContest", Set.of("@id", "ElectionDistrictId", "Name", "VotesAllowed")),
            Map.entry("ElectionResults.BallotMeasureContest", Set.of("@id", "ElectionDistrictId", "Name")),
            Map.entry("ElectionResults.CandidateSelection", Set.of("@id")),
            Map.entry("ElectionResults.BallotMeasureSelection", Set.of("@id", "Selection")),
            Map.entry("ElectionResults.Candidate", Set.of("@id", "BallotName")),
            Map.entry("ElectionResults.ReportingUnit", Set.of("@id", "Type")),
            Map.entry("ElectionResults.VoteCounts", Set.of("Count", "GpUnitId", "Type")),
            Map.entry("ElectionResults.OtherCounts", Set.of("GpUnitId")),
            Map.entry("ElectionResults.BallotCounts", Set.of("GpUnitId", "Type")),
            Map.entry("ElectionResults.InternationalizedText", Set.of("Text")),
            Map.entry("ElectionResults.LanguageString", Set.of("Content", "Language")),
            Map.entry("ElectionResults.ExternalIdentifier", Set.of("Type", "Value")));

    /** What each field that holds one word of a list may hold, of those that we write. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "Version", Set.of("1.0.0"),
            "Type", Set.of("original", "other", "total"),
            "VoteVariation", Set.of("plurality", "n-of-m", "majority"),
            "HasIndication", Set.of("yes"),
            "Format", Set.of("summary-contest"),
            "Status", Set.of("certified", "unofficial-complete"),
            "PostElectionStatus", Set.of("winner"));

    private static JsonNode votes;
    private static JsonNode results;
    private static ActaSheet acta;

    @BeforeAll
    static void write(@TempDir Path temp) throws Exception {
        TestNation nation = new TestNation(temp.resolve("hub"));
        try (LogReader reader = LogReader.open(Database.of(nation.folder()))) {
            CommuneCount count = CommuneCount.of(reader, nation.election(0).electionPackage());
            acta = new HubActas(nation.folder(), Optional.empty()).of(count);
            Map<String, byte[]> files = CdfFiles.of(count, acta);
            JsonMapper mapper = JsonMapper.shared();
            votes = mapper.readTree(files.get(CdfFiles.CAST_VOTE_RECORDS));
            results = mapper.readTree(files.get(CdfFiles.ELECTION_RESULTS));
        }
    }

    private static List<JsonNode> objects(JsonNode node) {
        List<JsonNode> objects = new ArrayList<>();
        if (node.isObject()) {
            objects.add(node);
        }
        node.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    @Test
    void everyObjectHasItsTypeAndWhatTheTypeRequires() {
        for (JsonNode report : List.of(votes, results)) {
            for (JsonNode object : objects(report)) {
                Set<String> required = REQUIRED.get(object.path("@type").stringValue(""));
                assertThat(required).as("type of %s", object).isNotNull();
                required.forEach(field -> assertThat(object.has(field))
                        .as(field + " of " + object)
                        .isTrue());
                WORDS.forEach((field, words) -> {
                    if (object.has(field)) {
                        assertThat(object.get(field).stringValue()).isIn(words);
                    }
                });
            }
        }
    }

    @Test
    void everyIdIsThereOnceAndEveryReferenceLeadsToOne() {
        for (JsonNode report : List.of(votes, results)) {
            Set<String> ids = new HashSet<>();
            for (JsonNode object : objects(report)) {
                if (object.has("@id")) {
                    assertThat(object.get("@id").stringValue()).matches("[A-Za-z][A-Za-z0-9._-]*");
                    assertThat(ids.add(object.get("@id").stringValue())).isTrue();
                }
            }
            for (JsonNode object : objects(report)) {
                object.propertyStream()
                        .filter(field -> field.getKey().endsWith("Id")
                                && !Set.of("UniqueId", "VendorApplicationId").contains(field.getKey()))
                        .forEach(field ->
                                assertThat(ids).contains(field.getValue().stringValue()));
                object.propertyStream()
                        .filter(field -> field.getKey().endsWith("Ids"))
                        .forEach(field ->
                                field.getValue().forEach(id -> assertThat(ids).contains(id.stringValue())));
            }
        }
    }

    @Test
    void aRecordIsOneVoteInOneContestAndTheirOrderIsThatOfTheirIds() {
        List<String> ids = new ArrayList<>();
        for (JsonNode record : votes.get("CVR")) {
            assertThat(record.get("CVRSnapshot")).hasSize(1);
            assertThat(record.get("CVRSnapshot").get(0).get("CVRContest")).hasSize(1);
            assertThat(record.has("BallotAuditId") || record.has("BatchSequenceId") || record.has("BallotSheetId"))
                    .isFalse();
            ids.add(record.get("UniqueId").stringValue());
        }
        assertThat(ids).hasSize(24).isSorted();
    }

    @Test
    void recordsAndResultsAddUpToTheActa() {
        Map<String, Long> counted = new TreeMap<>();
        for (JsonNode record : votes.get("CVR")) {
            JsonNode contest =
                    record.get("CVRSnapshot").get(0).get("CVRContest").get(0);
            contest.get("CVRContestSelection")
                    .forEach(chosen ->
                            counted.merge(chosen.get("ContestSelectionId").stringValue(), 1L, Long::sum));
        }
        Map<String, Long> expected = new TreeMap<>();
        Map<String, Long> told = new TreeMap<>();
        for (int i = 0; i < acta.contests().size(); i++) {
            var contest = acta.contests().get(i);
            for (int j = 0; j < contest.options().size(); j++) {
                String id = "selection-" + (i + 1) + "-" + (j + 1);
                long votesOf = acta.counts()
                        .of(contest.id())
                        .of(contest.options().get(j).id());
                expected.put(id, votesOf);
                counted.putIfAbsent(id, 0L);
            }
        }
        for (JsonNode contest : results.get("Election").get(0).get("Contest")) {
            contest.get("ContestSelection")
                    .forEach(selection -> told.put(
                            selection.get("@id").stringValue(),
                            selection.get("VoteCounts").get(0).get("Count").longValue()));
        }
        assertThat(counted).isEqualTo(expected);
        assertThat(told).isEqualTo(expected);
        assertThat(results.get("GeneratedDate").stringValue()).isEqualTo("2026-11-18T11:06:40Z");
    }
}
