package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is found, under its own name, and nothing that is sound is called broken. */
class TamperedExportTest {
    private static TestExport sound;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write(@TempDir Path template) throws Exception {
        sound = TestExport.small(template);
    }

    static Stream<Tampering> tamperings() {
        return Stream.of(LogTamperings.all(), DayTamperings.all(), SignedTamperings.all())
                .flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void isRefusedForItsOwnReason(Tampering tampering) throws Exception {
        TestExport export = sound.copyTo(folder);
        tampering.act().on(export);

        AuditReport report =
                ExportAudit.verify(folder, Optional.of(export.election().commission()));

        assertThat(report.passed()).isFalse();
        assertThat(report.failures())
                .extracting(TamperedExportTest::line)
                .containsExactlyElementsOf(tampering.failures());
        assertThat(report.failures())
                .allSatisfy(claim -> assertThat(claim.failure().orElseThrow().message())
                        .isNotBlank()
                        .doesNotContain("\n"));
        for (Language language : Language.values()) {
            List<String> lines = report.lines(language);
            assertThat(lines.get(lines.size() - 1))
                    .startsWith("FAIL")
                    .contains(tampering.failures().get(0).split(" ", -1)[0]);
        }
        assertThat(report.json()).contains("\"verdict\" : \"fail\"");
    }

    private static String line(Claim claim) {
        return claim.kind().word() + " " + claim.place() + " "
                + claim.failure().orElseThrow().reason();
    }
}
