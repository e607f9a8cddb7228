package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.record.Sessions;

class BoxFileTest {
    private static final String OWNER = "this kiosk";

    @TempDir
    private Path folder;

    @Test
    void aFailedTransactionLeavesNothingAndIsTheLast() throws Exception {
        try (BoxFile file = BoxFile.open(folder, OWNER)) {
            file.transaction(connection -> DayTable.putSessions(connection, new Sessions(1, 0, 0)));
            assertThatThrownBy(() -> file.transaction(connection -> {
                        DayTable.putSessions(connection, new Sessions(2, 0, 0));
                        throw new SQLException("disk I/O error");
                    }))
                    .isInstanceOf(BallotBoxException.class)
                    .hasMessageContaining("box.db could not be written: disk I/O error");
            assertThatThrownBy(() -> file.transaction(connection -> {})).isInstanceOf(IllegalStateException.class);
        }
        try (BoxFile file = BoxFile.open(folder, OWNER)) {
            assertThat(DayTable.sessions(file.connection())).isEqualTo(new Sessions(1, 0, 0));
        }
    }

    @Test
    void aBugInTheMiddleOfATransactionLeavesNothingAndIsTheLast() throws Exception {
        try (BoxFile file = BoxFile.open(folder, OWNER)) {
            assertThatThrownBy(() -> file.transaction(connection -> {
                        DayTable.putSessions(connection, new Sessions(2, 0, 0));
                        throw new IllegalArgumentException("a bug");
                    }))
                    .hasMessage("a bug");
            assertThatThrownBy(() -> file.transaction(connection -> {})).isInstanceOf(IllegalStateException.class);
        }
        try (BoxFile file = BoxFile.open(folder, OWNER)) {
            assertThat(DayTable.sessions(file.connection())).isEqualTo(Sessions.NONE);
        }
    }

    @Test
    void everySignOfAPathStandsForItself() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("a?b=c&d#e%20f g+ñ:;'\"@!"));
        try (BoxFile file = BoxFile.open(odd, OWNER)) {
            file.transaction(connection -> DayTable.putWrongPins(connection, 1));
        }
        assertThat(odd.resolve(BoxFile.NAME)).isNotEmptyFile();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(odd);
        }
    }

    @Test
    void refusesADatabaseThatDoesNotTakeASetting() throws Exception {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThatThrownBy(() -> BoxSchema.prepare(memory, OWNER))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("does not take journal_mode = TRUNCATE: it is memory");
        }
    }

    @Test
    void refusesADatabaseThatIsTooOld() throws Exception {
        BoxSchema.requireVersion("3.51.3");
        BoxSchema.requireVersion("3.100.0");
        for (String old : new String[] {"3.51.2", "3.9.9", "2.99.99"}) {
            assertThatThrownBy(() -> BoxSchema.requireVersion(old)).hasMessageContaining("too old");
        }
    }

    @Test
    void knowsAFileThatWasTakenAway() throws Exception {
        try (BoxFile file = BoxFile.open(folder, OWNER)) {
            assertThat(file.isNew()).isTrue();
            assertThat(file.isInPlace()).isTrue();
            Files.move(folder.resolve(BoxFile.NAME), folder.resolve("elsewhere"));
            assertThat(file.isInPlace()).isFalse();
            Files.writeString(folder.resolve(BoxFile.NAME), "another");
            assertThat(file.isInPlace()).isFalse();
        }
    }

    @Test
    void takesNoBoxOfSomebodyElse() throws Exception {
        BoxFile.open(folder, OWNER).close();
        assertThatThrownBy(() -> BoxFile.open(folder, "another kiosk")).isInstanceOf(ForeignBallotBoxException.class);
        BoxFile.open(folder, OWNER).close();
    }

    @Test
    void whatIsTakenAwayIsOverwrittenFirst() throws Exception {
        BoxFile.open(folder, OWNER).close();
        Path link = Files.createLink(folder.resolve("link"), folder.resolve(BoxFile.NAME));
        BoxFile.destroy(folder);
        assertThat(folder.resolve(BoxFile.NAME)).doesNotExist();
        assertThat(Files.readAllBytes(link)).isNotEmpty().containsOnly(0);
    }

    @Test
    void oneProcessAtATime() throws Exception {
        BoxFile first = BoxFile.open(folder, OWNER);
        assertThatThrownBy(() -> BoxFile.open(folder, OWNER))
                .isInstanceOf(BallotBoxInUseException.class)
                .hasMessageContaining("box.db: in use by another process");
        first.close();
        BoxFile.open(folder, OWNER).close();
    }

    @Test
    void takesNoFileThatIsNotABallotBox() throws Exception {
        Files.writeString(folder.resolve(BoxFile.NAME), "not a database, but long enough to be one".repeat(200));
        assertThatThrownBy(() -> BoxFile.open(folder, OWNER))
                .isInstanceOf(DamagedBallotBoxException.class)
                .hasMessageContaining("box.db");
    }

    @Test
    void takesNoDatabaseThatIsNotABallotBox() throws Exception {
        BoxEditor.edit(folder, "CREATE TABLE other (a)");
        assertThatThrownBy(() -> BoxFile.open(folder, OWNER))
                .isInstanceOf(DamagedBallotBoxException.class)
                .hasMessageContaining("not a ballot box of this software version");
    }

    @Test
    void takesNoFileThatIsCutShort() throws Exception {
        BoxFile.open(folder, OWNER).close();
        Path file = folder.resolve(BoxFile.NAME);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4096));
        assertThatThrownBy(() -> BoxFile.open(folder, OWNER)).isInstanceOf(DamagedBallotBoxException.class);
    }
}
