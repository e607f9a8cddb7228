package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoiningTest {
    private final Hall hall = Hall.live(2);

    @TempDir
    private Path folder;

    private Places places(Place card, Place stick) {
        return new Places(List.of(card, stick));
    }

    private Joining joining(Places places) {
        BoxReader reader = BoxReader.of(hall.election().rules(), hall.election().kiosk(Hall.KIOSK));
        return new Joining(places, reader, new BoxTable(reader.form()));
    }

    /** After a failed write the system may show pages that are not on disk: the file reads well, and is not to be trusted. */
    @ParameterizedTest
    @CsvSource({"FAILED, true", "FULL, false", "MISSING, false", "READ_ONLY, false"})
    void aFileToWhichAWriteFailedIsMadeAnew(Condition condition, boolean madeAnew) throws Exception {
        Place stick = Place.stick(new Stick(folder.resolve("stick"), Stick.ANY_DISK), folder.resolve("card"));
        try (Places places = places(Place.card(folder.resolve("card")), stick)) {
            Joining joining = joining(places);
            Joining.Joined joined = joining.start();
            Path old = Files.createLink(folder.resolve("old"), stick.folder().resolve(BoxFile.NAME));
            stick.drop(condition, "as the test wishes");
            assertThat(joining.rejoin(joined.stored(), joined.ids())).isTrue();
            assertThat(stick.condition()).isEqualTo(Condition.IN_STEP);
            byte[] bytes = Files.readAllBytes(old);
            assertThat(Files.isSameFile(old, stick.folder().resolve(BoxFile.NAME)))
                    .isEqualTo(!madeAnew);
            if (madeAnew) {
                assertThat(bytes).as("overwritten").containsOnly(0);
            }
        }
    }

    @Test
    void aPlaceThatFailsAgainAndAgainIsTriedLessAndLess() throws Exception {
        Place stick = Place.stick(new Stick(folder.resolve("stick"), Stick.ANY_DISK), folder.resolve("card"));
        int looks = 0;
        for (int i = 0; i < 200; i++) {
            looks += stick.isWorthALook() ? 1 : 0;
        }
        assertThat(looks).isBetween(5, 12);
    }
}
