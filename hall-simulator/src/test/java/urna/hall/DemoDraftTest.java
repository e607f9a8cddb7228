package urna.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Contest;
import urna.election.Option;
import urna.election.Picture;
import urna.handover.KioskFolder;

class DemoDraftTest {
    private static final int MOST_BYTES = 10 << 10;

    @TempDir
    private Path folder;

    @Test
    void everyProjectHasASmallPictureOnEachKiosk() throws Exception {
        KioskFolder kiosk = HallFixture.demo(folder, 1, 3).kiosks().get(0);
        Contest projects =
                kiosk.electionPackage().election().contest("proyecto").orElseThrow();

        assertThat(kiosk.electionPackage().election().pictures())
                .extracting(Picture::option)
                .containsExactlyElementsOf(
                        projects.options().stream().map(Option::id).toList());
        for (Picture picture : kiosk.electionPackage().election().pictures()) {
            assertThat(kiosk.picture(picture.sha256())).as(picture.option()).hasSizeLessThan(MOST_BYTES);
        }
    }
}
