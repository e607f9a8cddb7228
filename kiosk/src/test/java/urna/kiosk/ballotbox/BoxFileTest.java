package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.record.Sessions;

class BoxFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFailedTransactionLeavesNothingAndIsTheLast() throws Exception {
        try (BoxFile file = BoxFile.open(folder)) {
            file.transaction(connection -> DayTable.putSessions(connection, new Sessions(1, 0, 0)));
            assertThatThrownBy(() -> file.transaction(connection -> {
                        DayTable.putSessions(connection, new Sessions(2, 0, 0));
                        throw new SQLException("disk I/O error");
                    }))
                    .isInstanceOf(BallotBoxException.class)
                    .hasMessageContaining("box.db could not be written: disk I/O error");
            assertThatThrownBy(() -> file.transaction(connection -> {})).isInstanceOf(IllegalStateException.class);
        }
        try (BoxFile file = BoxFile.open(folder)) {
            assertThat(DayTable.sessions(file.connection())).isEqualTo(new Sessions(1, 0, 0));
        }
    }

    @Test
    void aBugInTheMiddleOfATransactionLeavesNothingAndIsTheLast() throws Exception {
        try (BoxFile file = BoxFile.open(folder)) {
            assertThatThrownBy(() -> file.transaction(connection -> {
                        DayTable.putSessions(connection, new Sessions(2, 0, 0));
                        throw new IllegalArgumentException("a bug");
                    }))
                    .hasMessage("a bug");
            assertThatThrownBy(() -> file.transaction(connection -> {})).isInstanceOf(IllegalStateException.class);
        }
        try (BoxFile file = BoxFile.open(folder)) {
            assertThat(DayTable.sessions(file.connection())).isEqualTo(Sessions.NONE);
        }
    }

    @Test
    void oneProcessAtATime() throws Exception {
        BoxFile first = BoxFile.open(folder);
        assertThatThrownBy(() -> BoxFile.open(folder))
                .isInstanceOf(BallotBoxInUseException.class)
                .hasMessageContaining("box.db: in use by another process");
        first.close();
        BoxFile.open(folder).close();
    }

    @Test
    void takesNoFileThatIsNotABallotBox() throws Exception {
        Files.writeString(folder.resolve(BoxFile.NAME), "not a database, but long enough to be one".repeat(200));
        assertThatThrownBy(() -> BoxFile.open(folder))
                .isInstanceOf(DamagedBallotBoxException.class)
                .hasMessageContaining("box.db");
    }

    @Test
    void takesNoDatabaseThatIsNotABallotBox() throws Exception {
        BoxEditor.edit(folder, "CREATE TABLE other (a)");
        assertThatThrownBy(() -> BoxFile.open(folder))
                .isInstanceOf(DamagedBallotBoxException.class)
                .hasMessageContaining("not a ballot box of this software version");
    }

    @Test
    void takesNoFileThatIsCutShort() throws Exception {
        BoxFile.open(folder).close();
        Path file = folder.resolve(BoxFile.NAME);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 4096));
        assertThatThrownBy(() -> BoxFile.open(folder)).isInstanceOf(DamagedBallotBoxException.class);
    }
}
