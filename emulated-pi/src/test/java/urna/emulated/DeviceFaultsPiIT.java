package urna.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.emulated.host.HostElection;
import urna.emulated.host.HostHub;
import urna.emulated.machine.Disk;
import urna.emulated.machine.KioskCard;
import urna.emulated.machine.KioskCase;
import urna.emulated.machine.Line;
import urna.emulated.machine.Pi;
import urna.emulated.machine.PoweredKiosk;
import urna.hall.voter.Intention;
import urna.kiosk.screen.ScreenStates;
import urna.log.VerifiedLog;

/** Parts that fail while people vote: the right alarm, and the right behaviour. */
class DeviceFaultsPiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Intention WATER = new Intention(Map.of("proyecto", List.of("agua")));

    @TempDir
    private Path folder;

    private HostElection election;

    @BeforeEach
    void handOver() throws Exception {
        election = HostElection.provision(
                Files.createDirectory(folder.resolve("hall")), HostElection.HOST_OF_QEMU, HostElection.draft());
    }

    private PoweredKiosk kiosk(Path board) throws Exception {
        Disk card = KioskCard.of(folder.resolve("card"), election.kioskFolder(), board);
        return PoweredKiosk.of(Pi.installed(), Files.createDirectory(folder.resolve("pi")), card)
                .handOver();
    }

    /** A button that stays down, a stick that is pulled and put back, a printer that is switched off, a case opened in the dark. */
    @Test
    void aPanelsKioskTellsOfWhatFailsAndGoesOn() throws Exception {
        Disk stick = Disk.empty(folder.resolve("stick"), "URNA");
        try (HostHub hub = HostHub.start(election);
                PoweredKiosk kiosk = kiosk(Boards.PANEL)) {
            kiosk.machine().plug(stick);
            kiosk.machine().guest().run("timeout 60 sh -c 'until mountpoint -q /media/urna; do sleep 0.2; done'");
            kiosk.start();
            Mesa mesa = new Mesa(kiosk, ScreenStates.ELECTION, election.pin());
            mesa.look("before the polls are opened");
            mesa.changePolls();
            hub.awaitPolls(VerifiedLog.Phase.OPEN);
            assertThat(hub.alarms()).isEmpty();

            mesa.hold(Line.OPTION_9);
            kiosk.machine().pull(stick);
            mesa.vote(WATER);
            hub.awaitAlarm("storage");
            kiosk.hands().switchPrinter(false);
            kiosk.hands().open(Line.MAINS, Line.TAMPER);
            for (String alarm : List.of("printer", "power", "tamper", "button")) {
                hub.awaitAlarm(alarm);
            }
            mesa.vote(WATER);

            kiosk.hands().release(Line.OPTION_9);
            kiosk.machine().plug(stick);
            kiosk.hands().switchPrinter(true);
            kiosk.hands().close(Line.TAMPER, Line.MAINS);
            hub.awaitNoAlarm();
            mesa.vote(WATER);
        }
    }

    /**
     * A button held since before the power came, which is no press; one byte lost, with which the session goes on; then the
     * display is unplugged in the middle of it, and plugged in again.
     */
    @Test
    void aCharacterDisplayThatIsUnpluggedVoidsTheSessionAndComesBack() throws Exception {
        try (HostHub hub = HostHub.start(election);
                PoweredKiosk kiosk = kiosk(Boards.CHARACTERS)) {
            KioskCase hands = kiosk.hands();
            hands.close(Line.KEY, Line.POLLS);
            kiosk.start();
            awaitRows(hands, "La mesa aún no ha");
            assertThat(hands.isLit()).isTrue();
            hub.awaitAlarm("button");
            awaitRows(hands, "La mesa aún no ha");
            hands.release(Line.POLLS);
            type(hands, Line.POLLS, "PIN");
            for (int typed = 0; typed < election.pin().length(); typed++) {
                type(hands, Line.ofDigit(election.pin().charAt(typed)), "·".repeat(typed + 1));
            }
            type(hands, Line.CONFIRM, "Espere: el miembro");
            hands.disturbDisplay(1);
            type(hands, Line.ENABLE, "Contienda proyecto");
            type(hands, Line.OPTION_2, " 2*Opción agua");

            hands.changes();
            hands.plugDisplay(false);
            hub.awaitAlarm("display");
            assertThat(hands.changes()).contains(new KioskCase.Change(Line.BUZZER, true));
            hands.plugDisplay(true);
            awaitRows(hands, "anulada");
            assertThat(kiosk.machine().guest().run("systemctl show urna-kiosk --property NRestarts --value"))
                    .as("it went on all the time")
                    .isEqualTo("0");
        }
    }

    /** Presses a button until the display answers; again, once, if the kiosk refuses it for everybody to hear, as {@link Mesa} does. */
    private static void type(KioskCase hands, Line button, String answer) throws IOException {
        hands.changes();
        hands.hold(button);
        if (!hands.showsWithin(Mesa.UNTIL_HEARD, answer) && Mesa.heard(hands.changes()) == Mesa.REFUSED) {
            hands.release(button);
            hands.hold(button);
        }
        awaitRows(hands, answer);
        hands.release(button);
    }

    private static void awaitRows(KioskCase hands, String part) throws IOException {
        if (!hands.showsWithin(PATIENCE, part)) {
            assertThat(String.join("\n", hands.rows())).contains(part);
        }
    }
}
