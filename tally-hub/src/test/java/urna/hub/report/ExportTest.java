package urna.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.disk.AlreadyThereException;
import urna.election.DefinitionMismatchException;
import urna.election.Publication;
import urna.handover.HubFolder;
import urna.hub.testing.Desk;
import urna.hub.testing.TestFolder;
import urna.log.TileDirectory;
import urna.tally.PollsNotClosedException;
import urna.testing.TestElection;
import urna.testing.TestLog;

class ExportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private HubFolder folderWith(TestElection election, boolean closed, String... kiosks) throws Exception {
        HubFolder folder = TestFolder.write(temp.resolve("hub"), election);
        try (Desk desk = new Desk(folder.data(), CLOCK, election)) {
            for (String kiosk : kiosks) {
                TestLog log = new TestLog(election, kiosk);
                log.add(log.opened());
                desk.send(kiosk, (closed ? log.addAll(log.ballots(90)).add(log.closed()) : log).segment());
            }
        }
        return folder;
    }

    private void export(HubFolder folder, TestElection election) throws Exception {
        Export.write(folder, election.electionPackage(), temp.resolve("out"));
    }

    @Test
    void eachLogIsThereAsTilesUnderTheHubsCosignature() throws Exception {
        TestElection election = new TestElection();
        export(folderWith(election, true, "k-1", "k-2"), election);
        TileDirectory log = TileDirectory.read(temp.resolve("out/logs/k-2"));
        assertThat(log.entries()).hasSize(272);
        assertThat(log.checkpoint().signatures()).hasSize(2);
        assertThat(temp.resolve("out.part")).doesNotExist();
    }

    @Test
    void aFolderThatIsThereIsRefusedAndLeftAlone() throws Exception {
        TestElection election = new TestElection();
        HubFolder folder = folderWith(election, true, "k-1", "k-2");
        Files.createDirectories(temp.resolve("out"));
        assertThatThrownBy(() -> export(folder, election)).isInstanceOf(AlreadyThereException.class);
        assertThat(temp.resolve("out")).isEmptyDirectory();
    }

    @Test
    void aLeftoverOfACrashedExportIsNoPartOfTheNext() throws Exception {
        TestElection election = new TestElection();
        HubFolder folder = folderWith(election, true, "k-1", "k-2");
        Files.createDirectories(temp.resolve("out.part/logs/k-9.part"));
        export(folder, election);
        assertThat(temp.resolve("out/logs")).isDirectoryNotContaining("glob:**k-9*");
    }

    @Test
    void aKioskThatSentNothingIsNamed() throws Exception {
        TestElection election = new TestElection();
        HubFolder folder = folderWith(election, true, "k-1");
        assertThatThrownBy(() -> export(folder, election))
                .isInstanceOf(NothingStoredException.class)
                .hasMessageContaining("k-2");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void atCloseNothingIsExportedBeforeEveryKioskHasClosed() throws Exception {
        TestElection election =
                new TestElection(TestElection.Settings.standard().publication(Publication.AT_CLOSE));
        HubFolder folder = folderWith(election, false, "k-1", "k-2");
        assertThatThrownBy(() -> export(folder, election)).isInstanceOf(PollsNotClosedException.class);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aDefinitionThatWasChangedIsNotExported() throws Exception {
        TestElection election = new TestElection();
        HubFolder folder = folderWith(election, true, "k-1", "k-2");
        Files.writeString(temp.resolve("hub/communes/el-panal/election/election.json"), "{}");
        assertThatThrownBy(() -> export(folder, election)).isInstanceOf(DefinitionMismatchException.class);
    }
}
