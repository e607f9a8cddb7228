package urna.hub.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.DefinitionMismatchException;
import urna.handover.HubFolder;
import urna.handover.UnusableCommuneException;
import urna.hub.acta.ActaFiles;
import urna.hub.acta.ActaSheet;
import urna.hub.acta.HubActas;
import urna.hub.acta.OtherActaException;
import urna.hub.acta.Pending;
import urna.hub.testing.TestNation;
import urna.note.SignedNote;
import urna.testing.TestElection;
import urna.testing.TestIndex;

class OpenBooksTest {
    @TempDir
    private Path temp;

    private Path site;
    private TestNation nation;

    @BeforeEach
    void write() throws Exception {
        site = temp.resolve("site");
        nation = new TestNation(temp.resolve("hub"));
    }

    private List<Pending> publish() throws Exception {
        return OpenBooks.publish(nation.folder(), site, Optional.empty());
    }

    private String page(String path) throws Exception {
        return Files.readString(site.resolve(path));
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void everythingIsThereUnderChecksumsThatSha256sumReads() throws Exception {
        assertThat(publish()).hasSize(1);
        for (String file : new String[] {
            "index.html",
            "index.en.html",
            "pico.min.css",
            "communes/agua/election/election.json",
            "communes/agua/election/election.note",
            "communes/agua/logs/agua-1/checkpoint",
            "communes/agua/logs/agua-2/tile/entries/000.p/14",
            "communes/agua/acta/agua.note",
            "communes/agua/acta/agua.pdf",
            "communes/agua/acta/agua.csv",
            "communes/agua/acta/agua.json",
            "communes/agua/cdf/cast-vote-records.json",
            "communes/agua/cdf/election-results.json",
            "bodies/ve/ve.note",
            "bodies/ve/lara/lara.pdf",
            "bodies/ve/zulia/index.html"
        }) {
            assertThat(site.resolve(file)).isNotEmptyFile();
        }
        Process sha256sum = new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS")
                .directory(site.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(sha256sum.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(sha256sum.waitFor()).isZero();
        assertThat(Files.readAllLines(site.resolve("SHA256SUMS")))
                .hasSize(files(site).size() - 1);
    }

    @Test
    void aCommuneThatHasNotClosedIsListedWithoutALogOrACount() throws Exception {
        publish();
        assertThat(files(site.resolve("communes/cerro")).stream()
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("election.json", "election.note", "index.html", "index.en.html");
        assertThat(page("communes/cerro/index.html"))
                .contains("Sin acta todavía")
                .doesNotContain("<table");
        assertThat(page("bodies/ve/zulia/index.html"))
                .contains("El Panal</a> (sin cerrar)", "Hay acta de 0 de 1 comunas")
                .doesNotContain("<table");
        assertThat(page("bodies/ve/ve.note")).contains("coverage partial", "pending cerro");
    }

    @Test
    void aCommuneThatOnlyTheIndexNamesIsToldAsMissingOnPagesAndActas() throws Exception {
        TestIndex index = nation.index(TestNation.other("dique", "lara"), TestNation.other("eneas", "sucre"));
        publish();
        assertThat(Files.readAllBytes(site.resolve("index/index.note")))
                .isEqualTo(index.note(3).bytes());
        assertThat(page("index.html"))
                .contains(
                        "Faltan 2 comunas de 5: las nombra",
                        "dique, eneas",
                        "href=\"index/index.note\"",
                        index.commission().fingerprint().hex());
        assertThat(page("index.en.html")).contains("2 communes of 5 missing: the index", "dique, eneas");
        assertThat(page("bodies/ve/lara/index.en.html"))
                .contains("1 commune of 3 missing", "dique")
                .doesNotContain("eneas")
                .doesNotContain("The actas of all 2 communes are here");
        assertThat(page("bodies/ve/zulia/index.html")).doesNotContain("índice");
        assertThat(page("bodies/ve/lara/lara.note")).contains("coverage partial\n", "\nmissing dique\nregister 200\n");
        assertThat(page("bodies/ve/ve.note")).contains("\npending cerro\nmissing dique\nmissing eneas\n");
        assertThat(page("bodies/ve/ve.json").replace(" ", "").replace("\n", ""))
                .contains("\"missing\":[\"dique\",\"eneas\"]");
        try (PDDocument paper = Loader.loadPDF(site.resolve("bodies/ve/ve.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("faltan 3 comunas por totalizar", "Faltan 2 de 5 comunas", "dique, eneas");
        }
    }

    @Test
    void aHubWhosePackageIsNotTheOneOfTheIndexDoesNotStart() throws Exception {
        nation.index();
        TestElection other = new TestElection(TestElection.Settings.standard().commune("agua"));
        Path its = temp.resolve("hub/communes/agua/election");
        Files.write(its.resolve("election.json"), other.definition());
        Files.write(its.resolve("election.note"), other.note().bytes());
        assertThatThrownBy(() -> HubFolder.load(temp.resolve("hub")))
                .isInstanceOf(UnusableCommuneException.class)
                .hasMessage(temp.resolve("hub/communes")
                        + ": commune agua: its definition puts it below caracas, the index of ve below ve/lara");
        Files.delete(temp.resolve("hub/index/index.note"));
        assertThatThrownBy(() -> HubFolder.load(temp.resolve("hub")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("index.note");
    }

    @Test
    void pagesSayTheCountsInBothLanguagesAndLoadNothingFromElsewhere() throws Exception {
        publish();
        assertThat(page("communes/agua/index.html"))
                .contains("lang=\"es\"", "Votaron 8 de 100 personas (8,00 %)", "Opción agua</td><td>4</td>");
        assertThat(page("communes/agua/index.en.html"))
                .contains("lang=\"en\"", "8 of 100 people voted (8.00 %)", "Opción agua</td><td>4</td>");
        assertThat(page("bodies/ve/lara/index.html")).contains("Votaron 20 de 200 personas", "agua</td><td>8</td>");
        for (Path file : files(site)) {
            if (file.toString().endsWith(".html")) {
                assertThat(Files.readString(file)).doesNotContain("http:", "https:", "<script", "style=");
            }
        }
    }

    @Test
    void everyLinkOfEveryPageLeadsToAFileOfTheSite() throws Exception {
        publish();
        for (Path file : files(site)) {
            if (file.toString().endsWith(".html")) {
                var links = Pattern.compile("href=\"([^\"]*)\"").matcher(Files.readString(file));
                while (links.find()) {
                    assertThat(file.resolveSibling(links.group(1)))
                            .as("%s in %s", links.group(1), file)
                            .isRegularFile();
                }
            }
        }
    }

    @Test
    void againTheFilesThatDidNotChangeAreTheSameFiles() throws Exception {
        publish();
        Object before = Files.getAttribute(site.resolve("communes/agua/acta/agua.pdf"), "unix:ino");
        Object nationBefore = Files.getAttribute(site.resolve("bodies/ve/ve.note"), "unix:ino");
        nation.closeLast(3);
        assertThat(publish()).isEmpty();
        assertThat(Files.getAttribute(site.resolve("communes/agua/acta/agua.pdf"), "unix:ino"))
                .isEqualTo(before);
        assertThat(Files.getAttribute(site.resolve("bodies/ve/ve.note"), "unix:ino"))
                .isNotEqualTo(nationBefore);
        assertThat(page("bodies/ve/ve.note")).contains("coverage whole");
        assertThat(temp).isDirectoryNotContaining("glob:**/.site.{part,old}");
    }

    @Test
    void whatIsBrokenLeavesTheSiteAsItWas() throws Exception {
        publish();
        String before = page("SHA256SUMS");
        Path definition = temp.resolve("hub/communes/cerro/election/election.json");
        Files.writeString(definition, Files.readString(definition) + "\n");
        assertThatThrownBy(this::publish).isInstanceOf(DefinitionMismatchException.class);
        assertThat(page("SHA256SUMS")).isEqualTo(before);
        assertThat(temp).isDirectoryNotContaining("glob:**/.site.{part,old}");
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws Exception {
        Path foreign = Files.createDirectories(site.resolve("letters")).resolve("to-the-commune.txt");
        Files.writeString(foreign, "dear commune");
        assertNotASite("not a site");
        Files.writeString(site.resolve("SHA256SUMS"), "0".repeat(64) + "  index.html\n");
        Files.writeString(site.resolve("index.html"), "somebody's own page");
        assertNotASite("not a site");
        assertThat(foreign).hasContent("dear commune");
        assertThat(site.resolve("index.html")).hasContent("somebody's own page");
    }

    @Test
    void aForeignFileInASiteOfOursIsNamedAndLeftAlone() throws Exception {
        Files.createDirectory(site);
        publish();
        Path foreign = Files.writeString(site.resolve("communes/agua/notes.txt"), "mine");
        assertNotASite("communes/agua/notes.txt");
        assertThat(foreign).hasContent("mine");
    }

    @Test
    void aFileOrALinkInTheSitesPlaceIsLeftAlone() throws Exception {
        Files.writeString(site, "a file");
        assertNotASite("not a folder");
        assertThat(site).hasContent("a file");
        Files.delete(site);
        Files.createSymbolicLink(site, Files.createDirectory(temp.resolve("elsewhere")));
        assertNotASite("not a folder");
        assertThat(site).isSymbolicLink();
    }

    private void assertNotASite(String part) {
        assertThatThrownBy(this::publish)
                .isInstanceOf(NotASiteException.class)
                .hasMessageContaining(part)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aSiteThatACrashTookAwayBetweenTwoNamesComesBack() throws Exception {
        publish();
        Object before = Files.getAttribute(site.resolve("pico.min.css"), "unix:ino");
        Files.move(site, temp.resolve(".site.old"));
        publish();
        assertThat(Files.getAttribute(site.resolve("pico.min.css"), "unix:ino")).isEqualTo(before);
    }

    @Test
    void actasThatMembersSignedArePublishedWithTheirSignatures() throws Exception {
        Path actas = temp.resolve("actas");
        ActaSheet acta = new HubActas(nation.folder(), Optional.of(actas))
                .commune(nation.election(0).electionPackage());
        ActaFiles.write(acta, actas);
        SignedNote signed = acta.note();
        for (int i = 0; i < 3; i++) {
            signed = signed.with(nation.election(0).commissionKeys().get(i).sign(signed.text()));
        }
        Files.write(actas.resolve("agua.note"), signed.bytes());

        OpenBooks.publish(nation.folder(), site, Optional.of(actas));

        assertThat(Files.readAllBytes(site.resolve("communes/agua/acta/agua.note")))
                .isEqualTo(signed.bytes());
        assertThat(page("communes/agua/index.html")).contains("por 3 de 5 miembros");
        assertThat(page("communes/brisa/index.html")).contains("por 0 de los 3 miembros");

        Files.write(actas.resolve("brisa.note"), signed.bytes());
        List<Pending> pending = OpenBooks.publish(nation.folder(), site, Optional.of(actas));

        assertThat(pending).filteredOn(Pending::isRefused).singleElement().satisfies(brisa -> {
            assertThat(brisa.id()).isEqualTo("brisa");
            assertThat(brisa.why()).isInstanceOf(OtherActaException.class);
        });
        assertThat(files(site.resolve("communes/brisa")).stream()
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("election.json", "election.note", "index.html", "index.en.html");
        assertThat(page("communes/brisa/index.html")).contains("no se puede contar");
        assertThat(page("bodies/ve/lara/index.html")).contains("(sin acta: no se puede contar)");
        assertThat(page("bodies/ve/lara/lara.note")).contains("acta commune agua", "pending brisa");
        assertThat(page("communes/agua/index.html")).contains("por 3 de 5 miembros");
    }
}
