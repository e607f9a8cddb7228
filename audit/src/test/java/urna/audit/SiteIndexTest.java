package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import urna.election.Commission;
import urna.election.StrictJson;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.testing.TestElection;
import urna.testing.TestIndex;

/** A site with the index of its nation: what is missing or is another is found. */
class SiteIndexTest {
    @TempDir
    private Path site;

    @TempDir
    private Path work;

    private TestSite sound;

    @BeforeEach
    void write() throws Exception {
        sound = new TestSite(site);
    }

    private SiteReport verify(Optional<Commission> trusted) throws IOException, RefusedException {
        SiteReport report = SiteAudit.verify(new SiteInFolder(site), trusted, work);
        assertThat(work).isEmptyDirectory();
        return report;
    }

    private static List<String> failures(SiteReport report) {
        return report.failures().stream()
                .map(claim -> claim.kind().word() + " " + claim.place() + " "
                        + claim.failure().orElseThrow().reason())
                .toList();
    }

    @Test
    void aSiteWithEveryCommuneOfItsIndexPassesUnderOneFingerprint() throws Exception {
        TestIndex index = sound.index();
        for (Optional<Commission> trusted : List.of(Optional.<Commission>empty(), Optional.of(index.commission()))) {
            SiteReport report = verify(trusted);
            assertThat(report.failures()).isEmpty();
            assertThat(report.passed()).isTrue();
            assertThat(report.unverified()).doesNotContain(Unverified.ROSTER);
            assertThat(report.claims())
                    .extracting(claim -> claim.kind().word())
                    .contains("index-form", "index-signed", "index-signers", "index-whole");
            assertThat(report.json()).contains("\"missing\" : [ ]", "\"given\" : " + trusted.isPresent());
            for (Language language : Language.values()) {
                boolean isSpanish = language == Language.es;
                List<String> lines = report.lines(language);
                assertThat(String.join("\n", lines))
                        .contains(
                                index.commission().fingerprint().hex(),
                                isSpanish
                                        ? "Índice de ve, revisión 1: 3 comunas"
                                        : "Index of ve, revision 1: 3 communes",
                                isSpanish ? "ve: su acta abarca 2 de 3 comunas" : "ve: its acta covers 2 of 3 communes")
                        .doesNotContain("lista oficial", "official list");
                assertThat(lines.get(lines.size() - 1))
                        .contains(isSpanish ? "son todas las que nombra el índice" : "are all that the index names");
            }
        }
    }

    /** One way to break a site with an index. */
    private record Fault(String name, Act act, List<String> failures) {
        @FunctionalInterface
        interface Act {
            void on(TestSite site) throws IOException, RefusedException;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault fault(String name, Fault.Act act, String... failures) {
        return new Fault(name, act, List.of(failures));
    }

    private static void put(TestSite site, SignedNote index) throws IOException {
        site.put(SiteSums.INDEX, index.bytes());
        site.sum();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                fault(
                        "commune-left-out",
                        site -> site.index(TestSite.elsewhere("dique", "lara")),
                        "index-whole index/index.note missing-commune"),
                fault(
                        "commune-left-out-and-the-actas-silent",
                        site -> {
                            TestIndex index = site.index(TestSite.elsewhere("dique", "lara"));
                            site.resign("bodies/ve/ve.note", "missing dique\n", "");
                            assertThat(index.index().communes()).hasSize(4);
                            site.sum();
                        },
                        "index-whole index/index.note missing-commune",
                        "body-acta-text bodies/ve/ve.note acta-mismatch"),
                fault(
                        "commune-taken-off-the-site",
                        site -> {
                            site.index();
                            site.delete("communes/cerro");
                            site.sum();
                        },
                        "index-whole index/index.note missing-commune",
                        "body-acta-text bodies/ve/ve.note acta-mismatch"),
                fault(
                        "commune-that-the-index-does-not-name",
                        site -> put(site, site.indexWithout("cerro").note(3)),
                        "index-names-commune communes/cerro/election/election.note unlisted-commune"),
                fault(
                        "another-package",
                        site -> {
                            TestIndex index = site.index();
                            String text = index.index().text();
                            int hash = text.indexOf("commune agua ve/lara ") + "commune agua ve/lara ".length();
                            String other = text.substring(0, hash) + "0".repeat(64) + text.substring(hash + 64);
                            put(site, index.sign(other, 3));
                        },
                        "index-names-commune communes/agua/election/election.note package-mismatch"),
                fault(
                        "another-commission-of-a-commune",
                        site -> {
                            TestIndex index = site.index();
                            String text = index.index().text();
                            int line = text.indexOf("commune agua ");
                            String other = text.substring(0, line)
                                    + text.substring(line).replaceFirst(" 3 comision/1", " 2 comision/1");
                            put(site, index.sign(other, 3));
                        },
                        "index-names-commune communes/agua/election/election.note commission-mismatch"),
                fault(
                        "commune-below-another-body",
                        site -> {
                            TestIndex index = site.index();
                            String other =
                                    index.index().text().replace("commune agua ve/lara ", "commune agua ve/zulia ");
                            put(site, index.sign(other, 3));
                        },
                        "index-names-commune communes/agua/election/election.note body-mismatch"),
                fault(
                        "another-election",
                        site -> {
                            TestIndex index = site.index();
                            String other = index.index().text().replace("election cp-2026-4", "election cp-2027-1");
                            put(site, index.sign(other, 3));
                        },
                        "index-names-commune communes/agua/election/election.note election-mismatch",
                        "index-names-commune communes/brisa/election/election.note election-mismatch",
                        "index-names-commune communes/cerro/election/election.note election-mismatch"),
                fault(
                        "too-few-signatures",
                        site -> put(site, site.index().note(2)),
                        "index-signed index/index.note commission-threshold"),
                fault(
                        "changed-after-it-was-signed",
                        site -> {
                            String note = new String(site.index().note(3).bytes(), StandardCharsets.UTF_8);
                            site.put(SiteSums.INDEX, TestSite.bytes(note.replace("revision 1\n", "revision 2\n")));
                            site.sum();
                        },
                        "index-signed index/index.note invalid-signature"),
                fault(
                        "a-strangers-signature",
                        site -> {
                            TestIndex index = site.index();
                            TestElection stranger = TestSite.elsewhere("dique", "lara");
                            put(
                                    site,
                                    index.note(3)
                                            .with(stranger.signer()
                                                    .sign(index.index().text())));
                        },
                        "index-signers index/index.note unnamed-signer"),
                fault(
                        "commune-twice",
                        site -> {
                            TestIndex index = site.index();
                            String text = index.index().text();
                            String line = text.substring(text.indexOf("commune agua"), text.indexOf("commune brisa"));
                            put(site, index.sign(text.replace(line, line + line), 3));
                        },
                        "index-form index/index.note repeated-commune"),
                fault(
                        "no-index-at-all",
                        site -> {
                            site.put(SiteSums.INDEX, TestSite.bytes("urna.index/v1\n\n— nobody AAAAAAAA\n"));
                            site.sum();
                        },
                        "index-form index/index.note malformed-index"),
                fault(
                        "another-file-beside-it",
                        site -> {
                            site.index();
                            site.put("index/commission.json", TestSite.bytes("{}"));
                            site.sum();
                        },
                        "site-layout . unexpected-file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedForItsOwnReason(Fault fault) throws Exception {
        fault.act().on(sound);
        SiteReport report = verify(Optional.empty());
        assertThat(report.passed()).isFalse();
        assertThat(failures(report)).containsExactlyInAnyOrderElementsOf(fault.failures());
        for (Language language : Language.values()) {
            List<String> lines = report.lines(language);
            assertThat(lines.get(lines.size() - 1)).startsWith("FAIL");
        }
    }

    @Test
    void aCommuneWhosePackageIsAnotherDoesNotStandInTheListAsOneThatHolds() throws Exception {
        put(sound, sound.indexWithout("agua").note(3));
        assertThat(verify(Optional.empty()).communes())
                .extracting(commune -> commune.id() + " " + commune.verdict())
                .containsExactly("agua FAIL", "brisa PASS", "cerro PENDING");
    }

    @Test
    void theReportNamesTheCommuneThatIsMissing() throws Exception {
        sound.index(TestSite.elsewhere("dique", "lara"));
        SiteReport report = verify(Optional.empty());
        assertThat(report.lines(Language.es)).anyMatch(line -> line.startsWith("FAIL  dique: FALTA."));
        assertThat(report.lines(Language.en))
                .anyMatch(line -> line.startsWith("FAIL  dique: MISSING."))
                .anyMatch(line -> line.contains("1 of the 4 communes in the index of ve missing: dique"))
                .anyMatch(line -> line.contains("ve/lara: its acta covers 2 of 3 communes"));
        assertThat(report.json()).contains("\"missing\" : [ \"dique\" ]");
    }

    private String run(Path commission) {
        StringWriter out = new StringWriter();
        int code = AuditCommand.commandLine(new PrintWriter(out), new PrintWriter(out))
                .execute("verify", "--lang", "en", site.toString(), "--commission", commission.toString());
        return code + "\n" + out;
    }

    @Test
    void theCommissionThatTheAuditorNamesIsTheOneThatMustHaveSigned(@TempDir Path elsewhere) throws Exception {
        TestIndex index = sound.index();
        Path right = Files.write(elsewhere.resolve("nation.json"), StrictJson.write(index.commission()));
        Path other = Files.write(
                elsewhere.resolve("other.json"),
                StrictJson.write(TestSite.elsewhere("dique", "lara").commission()));

        assertThat(run(right)).startsWith("0\n").contains("named by the auditor");
        assertThat(run(other)).startsWith("1\n").contains("index-signed index/index.note (commission-threshold)");

        // Who takes the index away must not be rid of the question.
        sound.delete("index");
        sound.sum();
        assertThat(run(right))
                .startsWith("1\n")
                .contains("index-form index/index.note (malformed-export)", "give it with communes/<id> of a copy");
    }
}
