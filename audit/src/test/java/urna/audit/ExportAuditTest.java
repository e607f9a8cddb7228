package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.note.SignedNote;

class ExportAuditTest {
    @TempDir
    private Path folder;

    private TestExport export;

    @BeforeEach
    void write() throws Exception {
        export = TestExport.large(folder);
    }

    @Test
    void anUntouchedExportPasses() throws Exception {
        AuditReport report =
                ExportAudit.verify(folder, Optional.of(export.election().commission()));

        assertThat(report.failures()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.recount().orElseThrow().text()).isEqualTo(export.acta());
        assertThat(report.lines(Language.es)).last().asString().startsWith("PASS");
    }

    @Test
    void ofARevokedKioskWhatTheCommissionLetsCountIsCounted(@TempDir Path other) throws Exception {
        TestExport revoked = export.copyTo(other);
        revoked.revoke("k-2", 40);

        AuditReport report =
                ExportAudit.verify(other, Optional.of(export.election().commission()));

        assertThat(report.failures()).isEmpty();
        assertThat(report.recount().orElseThrow().text())
                .contains("k-2 40 ", "\nrevoked urna/cp-2026-4/el-panal/k-2\n", "sessions enabled 7\n");
    }

    @Test
    void aRevocationThatTooFewSignedFailsByItsName(@TempDir Path other) throws Exception {
        TestExport revoked = export.copyTo(other);
        revoked.revoke("k-2", 40);
        SignedNote note = revoked.note("election/revoked/k-2.note");
        revoked.put(
                "election/revoked/k-2.note",
                new SignedNote(note.text(), note.signatures().subList(0, 2)).bytes());

        assertThat(ExportAudit.verify(other, Optional.empty()).failures())
                .extracting(Claim::toString)
                .startsWith("revocation-signed election/revoked/k-2.note");
    }

    @Test
    void theReportNamesTheFilesThatItDoesNotVerify(@TempDir Path other) throws Exception {
        TestExport more = export.copyTo(other);
        more.put("acta/el-panal.pdf", new byte[] {1});
        more.put("cdf/election-results.json", new byte[] {2});

        AuditReport report = ExportAudit.verify(other, Optional.empty());

        assertThat(report.passed()).isTrue();
        assertThat(report.lines(Language.es))
                .anyMatch(line -> line.startsWith("SIN VERIFICAR: acta/el-panal.pdf, cdf/election-results.json. "));
        assertThat(report.lines(Language.en))
                .anyMatch(line -> line.startsWith("NOT VERIFIED: acta/el-panal.pdf, cdf/election-results.json. "));
        assertThat(report.json()).contains("\"unverified\" : [ \"acta/el-panal.pdf\", \"cdf/election-results.json\" ]");
        assertThat(ExportAudit.verify(folder, Optional.empty()).unverified()).isEmpty();
    }

    @Test
    void aLinkToAnExportIsLookedThroughLikeTheExport(@TempDir Path other) throws Exception {
        TestExport spoilt = export.copyTo(other.resolve("export"));
        Files.writeString(spoilt.folder().resolve("extra"), "not of the election");
        Path link = Files.createSymbolicLink(other.resolve("link"), spoilt.folder());

        assertThat(ExportAudit.verify(link, Optional.empty()).failures())
                .extracting(Claim::toString)
                .containsExactly("export-layout .");
    }

    @Test
    void withoutACommissionTheExportsOwnIsTakenAndItsFingerprintShown() throws Exception {
        AuditReport report = ExportAudit.verify(folder, Optional.empty());

        assertThat(report.passed()).isTrue();
        assertThat(report.commissionGiven()).isFalse();
        assertThat(report.lines(Language.es))
                .anyMatch(line -> line.contains(
                        export.election().commission().fingerprint().hex()))
                .anyMatch(line -> line.contains("Compare la huella"));
    }
}
