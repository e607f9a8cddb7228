package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Event;
import urna.kiosk.testing.Desk;
import urna.kiosk.testing.FakeHub;
import urna.kiosk.testing.HandTicker;
import urna.kiosk.testing.Mesa;
import urna.log.TileDirectory;
import urna.log.VerifiedLog;
import urna.merkle.Hash;
import urna.record.Sessions;
import urna.testing.TestElection;

/** A kiosk in test mode: all of a day, and nothing of it for the election. */
class TestModeTest {
    @TempDir
    private Path folder;

    private final TestElection election = new TestElection();
    private final Desk desk = new Desk();
    private final FakeHub hub = new FakeHub(election);
    private final HandTicker time = new HandTicker();
    private Mesa real = new Mesa(Path.of(""), election);

    @BeforeEach
    void openTheRealPolls() throws Exception {
        real = new Mesa(folder, election);
        try (Firmware kiosk = real.start(new Desk(), new FakeHub(election), time)) {
            Mesa.open(kiosk);
        }
    }

    private void holdTestDay(Mesa mesa) throws Exception {
        try (Firmware kiosk = mesa.start(desk, hub, time)) {
            Mesa.open(kiosk);
            for (int i = 0; i < 2; i++) {
                kiosk.post(new Event.Enable());
                Mesa.press(kiosk, OPTION_2, CONFIRM, OPTION_1, OPTION_2, CONFIRM, BLANK, CONFIRM, CONFIRM);
                desk.awaitScreen(Screen.Kind.RECORDED);
                time.pass(8);
                desk.awaitScreen(Screen.Kind.LOCKED);
            }
            Mesa.close(kiosk);
            desk.awaitScreen(screen -> screen.status().status().polls() == VerifiedLog.Phase.CLOSED);
            time.pass(120);
            assertThat(kiosk.isDelivered()).isFalse();
        }
    }

    private Map<Path, Hash> files(Path below) throws IOException {
        Map<Path, Hash> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(file, Hash.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    @Test
    void aTestDayLeavesTheElectionsDataAsItWas() throws Exception {
        Map<Path, Hash> before = files(real.folder().data());
        assertThat(before).isNotEmpty();

        holdTestDay(real.forTest());

        assertThat(files(real.folder().data())).isEqualTo(before);
        try (BallotBox box = real.box()) {
            assertThat(box.phase()).isEqualTo(VerifiedLog.Phase.OPEN);
            assertThat(box.sessions()).isEqualTo(Sessions.NONE);
        }
    }

    @Test
    void aTestDaySendsNothing() throws Exception {
        holdTestDay(real.forTest());

        assertThat(hub.attempts()).isZero();
        assertThat(hub.state()).isEmpty();
        assertThat(hub.isClosed()).isTrue();
        assertThat(desk.screen().status().status().connected()).isFalse();
        assertThat(desk.screen().status().status().refusal()).isEmpty();
    }

    @Test
    void aTestRecordsUnderAKeyAndAnIdOfItsOwn() throws Exception {
        Mesa test = real.forTest();
        holdTestDay(test);

        TileDirectory log;
        try (BallotBox box = test.box()) {
            log = box.export();
            assertThat(box.sessions()).isEqualTo(new Sessions(2, 2, 0));
        }
        assertThat(log.checkpoint().text()).startsWith("urna/test-cp-2026-4/el-panal/k-1\n");
        assertThat(log.entries())
                .hasSize(8)
                .allSatisfy(entry -> assertThat(new String(entry, StandardCharsets.UTF_8))
                        .contains("\nelection test-cp-2026-4\n")
                        .contains("— urna/test-cp-2026-4/el-panal/k-1 "));
    }

    @Test
    void eachTestBeginsWithNothing() throws Exception {
        holdTestDay(real.forTest());
        Path leftover = Files.writeString(folder.resolve("test/leftover"), "of a test that crashed");

        try (Firmware kiosk = real.forTest().start(desk, new FakeHub(election), time)) {
            desk.awaitScreen(screen -> screen.status().status().polls() == VerifiedLog.Phase.NOT_OPENED);
            assertThat(leftover).doesNotExist();
            assertThat(kiosk.ended()).isNotDone();
        }
    }
}
