package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Commission;
import urna.testing.SeededRandom;

/** No bit of an export can change unseen. */
class FlippedBitTest {
    @TempDir
    private Path folder;

    @Test
    void aFlippedBitAnywhereFails() throws Exception {
        flip(TestExport.small(folder), 300);
    }

    @Test
    void soDoesOneInAnExportWithFullTiles() throws Exception {
        TestExport export = TestExport.large(folder);
        flip(export, export.files().size());
    }

    private void flip(TestExport export, int flips) throws Exception {
        long seed = System.nanoTime();
        System.out.println("FlippedBitTest seed " + seed);
        SeededRandom random = new SeededRandom(seed);
        List<Path> files = export.files();
        for (int i = 0; i < flips; i++) {
            // Every file has its turn; most of their bits are in the few that are large.
            Path file = files.get(i % files.size());
            byte[] sound = Files.readAllBytes(file);
            int bit = random.below(sound.length * 8);
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, flipped);

            boolean told = i % 2 == 0;
            Optional<Commission> trusted = told ? Optional.of(export.election().commission()) : Optional.empty();
            AuditReport report = ExportAudit.verify(folder, trusted);

            assertThat(report.passed())
                    .as("bit %d of %s, seed %d", bit, folder.relativize(file), seed)
                    .isFalse();
            assertThat(report.failures()).isNotEmpty();
            assertThat(report.lines(Language.es)).isNotEmpty();
            Files.write(file, sound);
        }
        assertThat(ExportAudit.verify(folder, Optional.empty()).passed()).isTrue();
    }
}
