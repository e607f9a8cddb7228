package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import urna.log.MalformedExportException;
import urna.note.RefusedException;

class SiteAuditTest {
    private static final String NATION = "bodies/ve/ve.note";

    @TempDir
    private Path site;

    @TempDir
    private Path work;

    private TestSite sound;

    @BeforeEach
    void write() throws Exception {
        sound = new TestSite(site);
    }

    private SiteReport verify() throws IOException, RefusedException {
        SiteReport report = SiteAudit.verify(new SiteInFolder(site), Optional.empty(), work);
        assertThat(work).isEmptyDirectory();
        return report;
    }

    /** One way to break a site. */
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

    static Stream<Fault> faults() {
        return Stream.of(
                fault(
                        "page-changed",
                        site -> site.put("index.html", TestSite.bytes("other")),
                        "site-sums SHA256SUMS checksum-mismatch"),
                fault(
                        "paper-changed",
                        site -> site.put("communes/agua/acta/agua.pdf", TestSite.bytes("other")),
                        "site-sums SHA256SUMS checksum-mismatch"),
                fault(
                        "page-missing",
                        site -> site.delete("communes/cerro/index.html"),
                        "site-sums SHA256SUMS checksum-mismatch"),
                fault(
                        "file-more",
                        site -> site.put("communes/agua/acta/other.csv", TestSite.bytes("more")),
                        "site-sums SHA256SUMS unexpected-file"),
                fault(
                        "file-more-with-its-checksum",
                        site -> {
                            site.put("other.html", TestSite.bytes("more"));
                            site.sum();
                        },
                        "site-layout . unexpected-file"),
                fault(
                        "results-of-a-commune-that-is-still-voting",
                        site -> {
                            site.put("communes/cerro/cdf/election-results.json", TestSite.bytes("{}"));
                            site.sum();
                        },
                        "export-layout communes/cerro/. unexpected-file"),
                fault(
                        "results-of-a-body-without-an-acta",
                        site -> {
                            site.put("bodies/ve/zulia/zulia.pdf", TestSite.bytes("paper"));
                            site.sum();
                        },
                        "site-layout . unexpected-file"),
                fault(
                        "bodys-count-changed-by-the-hub",
                        site -> {
                            site.resign(NATION, "count proyecto agua 3", "count proyecto agua 9");
                            site.sum();
                        },
                        "body-acta-text bodies/ve/ve.note acta-mismatch"),
                fault(
                        "pending-commune-hidden-by-the-hub",
                        site -> {
                            site.resign(NATION, "pending cerro\n", "");
                            site.sum();
                        },
                        "body-acta-text bodies/ve/ve.note acta-mismatch"),
                fault(
                        "bodys-acta-without-the-hubs-signature",
                        site -> {
                            site.put(NATION, TestSite.bytes("urna.body-acta/v1\n\n— nobody AAAAAAAA\n"));
                            site.sum();
                        },
                        "body-acta-signed bodies/ve/ve.note unknown-signer",
                        "body-acta-text bodies/ve/ve.note acta-mismatch"),
                fault(
                        "bodys-acta-with-a-strangers-signature",
                        site -> {
                            site.put(
                                    NATION,
                                    TestSite.bytes(Files.readString(site.path(NATION)) + "— nobody AAAAAAAA\n"));
                            site.sum();
                        },
                        "body-acta-signers bodies/ve/ve.note unnamed-signer"),
                fault(
                        "bodys-acta-missing",
                        site -> {
                            site.delete("bodies/ve/lara/lara.note");
                            site.sum();
                        },
                        "body-acta-signed bodies/ve/lara/lara.note malformed-export"),
                fault(
                        "commune-that-closed-published-as-pending",
                        site -> {
                            site.delete("communes/agua/logs");
                            site.delete("communes/agua/acta");
                            site.sum();
                        },
                        "body-acta-text bodies/ve/ve.note acta-mismatch",
                        "body-acta-text bodies/ve/lara/lara.note acta-mismatch"),
                fault(
                        "communes-acta-missing",
                        site -> {
                            site.delete("communes/agua/acta");
                            site.sum();
                        },
                        "acta-signed-by-hub communes/agua/acta/agua.note malformed-export"),
                fault(
                        "communes-definition-broken",
                        site -> {
                            site.put("communes/cerro/election/election.json", TestSite.bytes("{}"));
                            site.sum();
                        },
                        "definition-form communes/cerro/election/election.json malformed-definition"),
                fault(
                        "commune-under-anothers-name",
                        site -> {
                            site.move("communes/cerro", "communes/otra");
                            site.sum();
                        },
                        "site-layout communes/otra unexpected-file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefusedForItsOwnReason(Fault fault) throws Exception {
        fault.act().on(sound);
        SiteReport report = verify();
        assertThat(report.passed()).isFalse();
        assertThat(report.failures())
                .extracting(claim -> claim.kind().word() + " " + claim.place() + " "
                        + claim.failure().orElseThrow().reason())
                .containsExactlyInAnyOrderElementsOf(fault.failures());
        for (Language language : Language.values()) {
            List<String> lines = report.lines(language);
            assertThat(lines.get(lines.size() - 1)).startsWith("FAIL");
        }
        assertThat(report.json()).contains("\"verdict\" : \"fail\"");
    }

    @Test
    void aSoundSitePassesWithItsPendingCommuneNamed() throws Exception {
        SiteReport report = verify();
        assertThat(report.failures()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.communes())
                .extracting(commune -> commune.id() + " " + commune.verdict())
                .containsExactly("agua PASS", "brisa PASS", "cerro PENDING");
        assertThat(report.lines(Language.es)).anyMatch(line -> line.startsWith("----  cerro: sin acta"));
        assertThat(report.lines(Language.en)).anyMatch(line -> line.startsWith("----  cerro: no acta"));
    }

    /** A hub that writes other pages, with checksums to match, is not caught: so the verdict says it. */
    @Test
    void theVerdictNamesWhatNothingVouchesFor() throws Exception {
        sound.put("index.html", TestSite.bytes("another winner"));
        sound.put("communes/agua/acta/agua.pdf", TestSite.bytes("another winner"));
        sound.sum();
        SiteReport report = verify();
        assertThat(report.passed()).isTrue();
        for (Language language : Language.values()) {
            List<String> lines = report.lines(language);
            String no = language == Language.es ? "SIN VERIFICAR" : "NOT VERIFIED";
            assertThat(lines.get(lines.size() - 1)).contains(" 3 com", "PDF, CSV, JSON", "cdf/: " + no);
            assertThat(lines)
                    .anyMatch(line -> line.startsWith(no))
                    .anyMatch(line -> line.contains("index.html"))
                    .anyMatch(line ->
                            line.contains("3 con la lista oficial") || line.contains("3 with the official list"));
        }
        assertThat(report.json()).contains("\"unverified\"", "\"roster\"");
    }

    @Test
    void aCommuneOfASiteIsAnExportOfItsOwn() throws Exception {
        assertThat(ExportAudit.verify(site.resolve("communes/agua"), Optional.empty())
                        .passed())
                .isTrue();
    }

    @Test
    void checksumsThatLeadOutOfTheSiteAreNotFollowed() throws Exception {
        String hash = "0".repeat(64);
        for (String path : List.of("../secret", "/etc/passwd", "communes/../../x", "communes//x", ".hidden", "a b")) {
            sound.put(SiteSums.FILE, TestSite.bytes(hash + "  " + path + "\n"));
            assertThatThrownBy(this::verify).isInstanceOf(MalformedExportException.class);
        }
    }

    private String run(String address, int status) {
        StringWriter out = new StringWriter();
        int code = AuditCommand.commandLine(new PrintWriter(out), new PrintWriter(out))
                .execute("verify", "--lang", "en", address);
        assertThat(code).as(out.toString()).isEqualTo(status);
        return out.toString();
    }

    private HttpServer serve(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/libros/", handler);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = site.resolve(exchange.getRequestURI().getPath().substring("/libros/".length()));
        byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        exchange.sendResponseHeaders(Files.isRegularFile(file) ? 200 : 404, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/libros/";
    }

    @Test
    void aMirrorIsReadFromItsAddress() throws Exception {
        HttpServer server = serve(this::answer);
        try {
            assertThat(run(address(server), 0)).contains("PASS  agua", "PASS: ");
            assertThat(run(address(server) + "index.html", 0)).contains("PASS: ");
            sound.put("communes/brisa/acta/brisa.pdf", TestSite.bytes("other"));
            assertThat(run(address(server), 1)).contains("site-sums SHA256SUMS (checksum-mismatch)");
            sound.delete("communes/brisa/acta/brisa.pdf");
            assertThat(run(address(server), 1)).contains("brisa.pdf: missing");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        HttpServer server = serve(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        try {
            assertThat(run(address(server), 1)).hasLineCount(1).contains("status 302");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAddressWhereNobodyAnswersIsToldInOneLine() {
        assertThat(run("http://127.0.0.1:1/", 1)).hasLineCount(1).contains("cannot be reached");
    }
}
