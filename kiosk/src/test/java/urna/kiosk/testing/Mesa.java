package urna.kiosk.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import urna.handover.KioskFolder;
import urna.handover.KioskSettings;
import urna.handover.PinHash;
import urna.kiosk.Firmware;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.device.Devices;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;
import urna.log.Rules;
import urna.note.RefusedException;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/** A kiosk on its table, with its folder, a poll worker who knows the PIN, and time in the test's hand. */
public final class Mesa {
    public static final String PIN = "123456";

    private static final SeededRandom RANDOM = new SeededRandom(7);
    private static final PinHash PIN_HASH = PinHash.of(PIN, RANDOM);

    private final TestElection election;
    private final KioskFolder folder;

    private Mesa(TestElection election, KioskFolder folder) {
        this.election = election;
        this.folder = folder;
    }

    public Mesa(Path path, TestElection election) {
        this.election = election;
        this.folder = new KioskFolder(
                path,
                new KioskSettings("k-1", "tcp://127.0.0.1:1", PIN_HASH.toString()),
                election.kioskKey("k-1"),
                election.electionPackage(),
                election.kiosk("k-1"));
    }

    /** The same kiosk in test mode. */
    public Mesa forTest() {
        return new Mesa(election, folder.forTest(RANDOM));
    }

    public TestElection election() {
        return election;
    }

    public KioskFolder folder() {
        return folder;
    }

    public Firmware start(Desk desk, FakeHub hub, HandTicker time) throws SQLException, IOException, RefusedException {
        return start(Optional.empty(), desk, hub, time);
    }

    public Firmware start(Optional<Stick> stick, Desk desk, FakeHub hub, HandTicker time)
            throws SQLException, IOException, RefusedException {
        return start(stick, desk.devices(), hub, time);
    }

    public Firmware start(Optional<Stick> stick, Devices devices, FakeHub hub, HandTicker time)
            throws SQLException, IOException, RefusedException {
        return Firmware.start(folder, stick, devices, time.clock(), RANDOM, "test-1", hub, time);
    }

    /** The box of a kiosk that is switched off. */
    public BallotBox box() throws SQLException, IOException, RefusedException {
        return BallotBox.open(folder.data(), Rules.of(folder.electionPackage()), folder.kiosk(), folder.key(), RANDOM);
    }

    public static void open(Firmware kiosk) {
        kiosk.post(new Event.KeyTurned(true));
        kiosk.post(new Event.OpenPolls());
        enterPin(kiosk, PIN);
    }

    public static void close(Firmware kiosk) {
        kiosk.post(new Event.KeyTurned(true));
        kiosk.post(new Event.ClosePolls());
        enterPin(kiosk, PIN);
    }

    public static void enterPin(Firmware kiosk, String digits) {
        kiosk.post(new Event.PinEntered(new Pin(digits)));
    }

    public static void press(Firmware kiosk, Button... buttons) {
        for (Button button : buttons) {
            kiosk.post(new Event.Press(button));
        }
    }
}
