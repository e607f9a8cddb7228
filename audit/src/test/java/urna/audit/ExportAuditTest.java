package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
