package urna.kiosk.raster;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import urna.election.ElectionPackage;
import urna.election.Picture;
import urna.election.StrictJson;
import urna.handover.CommuneFolder;
import urna.handover.KioskFolder;
import urna.kiosk.testing.HandedOver;
import urna.testing.TestElection;
import urna.testing.TestPicture;

class PictureFolderTest {
    private static final int BLUE = 0x2060a0;
    private static final byte[] PNG = TestPicture.png(64, 32, BLUE);
    private static final Picture AGUA = Picture.of("proyecto", "agua", PNG);

    @TempDir
    private Path folder;

    private final Logger log = (Logger) LoggerFactory.getLogger(PictureFolder.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void handOver() throws Exception {
        TestElection test = new TestElection();
        HandedOver.fill(folder, test);
        String picture = new String(StrictJson.write(AGUA), StandardCharsets.UTF_8);
        byte[] definition = new String(test.definition(), StandardCharsets.UTF_8)
                .replace("\"pictures\" : [ ]", "\"pictures\" : [ " + picture + " ]")
                .getBytes(StandardCharsets.UTF_8);
        Path election = folder.resolve(CommuneFolder.ELECTION_FOLDER);
        Files.write(election.resolve(ElectionPackage.DEFINITION_FILE), definition);
        Files.write(
                election.resolve(ElectionPackage.NOTE_FILE),
                ElectionPackage.sign(definition, test.commissionKeys()).bytes());
        Files.createDirectory(election.resolve("pictures"));
        Files.write(pictureFile(), PNG);
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(logged);
    }

    private Path pictureFile() {
        return folder.resolve(CommuneFolder.ELECTION_FOLDER).resolve(AGUA.file());
    }

    private PictureFolder pictures() throws Exception {
        return new PictureFolder(KioskFolder.load(folder));
    }

    @Test
    void readsAPicture() throws Exception {
        assertThat(pictures().picture(AGUA.sha256())).hasValueSatisfying(read -> {
            assertThat(read.getWidth()).isEqualTo(64);
            assertThat(read.getRGB(1, 1) & 0xffffff).isEqualTo(BLUE);
        });
        assertThat(logged.list).isEmpty();
    }

    @Test
    void showsNoOtherPictureThanTheSignedOneAndSaysSoOnce() throws Exception {
        for (byte[] other : new byte[][] {TestPicture.png(64, 32, 0xa02020), {1, 2, 3}, {}}) {
            logged.list.clear();
            Files.write(pictureFile(), other);
            PictureFolder pictures = pictures();
            assertThat(pictures.picture(AGUA.sha256())).isEmpty();
            assertThat(pictures.picture(AGUA.sha256())).isEmpty();
            assertThat(logged.list)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .contains(AGUA.sha256());
        }
    }

    @Test
    void doesWithoutAPictureThatIsNotThere() throws Exception {
        Files.delete(pictureFile());
        assertThat(pictures().picture(AGUA.sha256())).isEmpty();
    }
}
