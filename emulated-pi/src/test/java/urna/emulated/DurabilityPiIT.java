package urna.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Contest;
import urna.election.Election;
import urna.emulated.host.Evening;
import urna.emulated.host.HostElection;
import urna.emulated.host.HostHub;
import urna.emulated.host.Tally;
import urna.emulated.machine.CardCopy;
import urna.emulated.machine.Disk;
import urna.emulated.machine.Guest;
import urna.emulated.machine.KioskCard;
import urna.emulated.machine.Line;
import urna.emulated.machine.Looks;
import urna.emulated.machine.Moment;
import urna.emulated.machine.Pi;
import urna.emulated.machine.PoweredKiosk;
import urna.hall.voter.Intention;
import urna.handover.KioskFolder;
import urna.kiosk.screen.ScreenStates;
import urna.log.VerifiedLog;
import urna.record.Sessions;
import urna.testing.SeededRandom;

/**
 * What the screen called recorded is on the card, once, whatever happens; nothing else is. Everything here begins at the same
 * moment of the same day: three votes are in the box, and with the fourth, which is chosen, a segment of two departs.
 */
class DurabilityPiIT {
    private static final int CUTS = 30;

    /** However slow the machine is. The thanks are on the screen for six seconds. */
    private static final int LONG_ENOUGH_MILLIS = 20_000;

    /** Of the cut before a start from the kernel, which has to do with whatever is on the card then. */
    private static final int SOON_MILLIS = 1000;

    private static final long SEED = 30;

    private static final Contest CONTEST = ScreenStates.ELECTION.contests().get(0);

    @TempDir
    private static Path folder;

    private static Pi pi;
    private static HostElection election;
    private static KioskFolder kiosk;
    private static Election its;
    private static Moment chosen;

    /** A day until its fourth voter has chosen: with one contest, CONFIRM is the last press. */
    @BeforeAll
    static void chooseForTheFourthTime() throws Exception {
        pi = Pi.installed();
        election = HostElection.provision(
                Files.createDirectory(folder.resolve("hall")),
                HostElection.HOST_OF_QEMU,
                HostElection.draft(List.of(CONTEST), ScreenStates.ELECTION.paper()));
        kiosk = KioskFolder.load(election.kioskFolder());
        its = kiosk.electionPackage().election();
        Disk card = KioskCard.of(folder.resolve("card"), election.kioskFolder(), Boards.PANEL);
        try (PoweredKiosk powered =
                PoweredKiosk.savable(pi, place(), card).handOver().start()) {
            Mesa mesa = new Mesa(powered, its, election.pin());
            mesa.look("before the polls are opened");
            mesa.changePolls();
            for (int option = 0; option < 3; option++) {
                mesa.vote(new Intention(Map.of(
                        CONTEST.id(), List.of(CONTEST.options().get(option).id()))));
            }
            mesa.press(Line.ENABLE, Line.OPTION_4);
            chosen = powered.moment(card);
        }
    }

    /** A vote that the screen called recorded is on the card, whether or not its segment has left. */
    @Test
    void whatTheScreenCalledRecordedOutlastsThirtyPowerCuts() throws Exception {
        SeededRandom random = new SeededRandom(SEED);
        int answerMillis = LONG_ENOUGH_MILLIS;
        long recorded = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            // A third of them as soon as the screen says it, the others around the time that this takes here.
            boolean waits = cut % 3 == 0;
            int millis = waits ? LONG_ENOUGH_MILLIS : answerMillis * (1 + random.below(200)) / 100;
            Disk card = chosen.card(folder.resolve("card-" + cut));
            Cut made = confirmAndCut(card, millis);
            CardCopy left = CardCopy.of(card, kiosk, folder.resolve("cut-" + cut));
            String what = "seed " + SEED + ", cut " + cut + " of those until " + millis + " ms: " + made;
            Sessions sessions = left.report().sessions();
            assertThat(sessions.cast()).as(what).isBetween(made.saidRecorded() ? 4L : 3L, 4L);
            assertThat(sessions.cast() + sessions.voided()).as(what).isEqualTo(4);
            assertThat(Tally.of(left.report().counts())).as(what).isEqualTo(tally(sessions.cast()));
            left.requireNoOrder();
            if (waits) {
                assertThat(made.saidRecorded()).as(what).isTrue();
                answerMillis = made.millis();
            } else {
                recorded += sessions.cast() - 3;
            }
        }
        assertThat(recorded)
                .as("some cuts came before the vote was on disk, others after")
                .isBetween(1L, CUTS * 2L / 3 - 1);
    }

    /**
     * A Pi that is switched on with a card that a power cut left says, without anybody's help, what it has. Then the polls are
     * closed, and the log is taken to an acta.
     */
    @Test
    void aPiThatIsSwitchedOnAgainGoesOnByItselfAndEndsItsDay() throws Exception {
        Disk card = chosen.card(folder.resolve("card-boot"));
        confirmAndCut(card, SOON_MILLIS);
        Sessions sessions =
                CardCopy.of(card, kiosk, folder.resolve("boot")).report().sessions();
        try (HostHub hub = HostHub.start(election);
                PoweredKiosk powered = PoweredKiosk.boot(pi, place(), card)) {
            powered.awaitReady().awaitScreen("after a power cut", KioskModel.startedAgain(its, sessions));
            Mesa mesa = new Mesa(powered, its, election.pin());
            mesa.openBefore();
            mesa.changePolls();
            hub.awaitPolls(VerifiedLog.Phase.CLOSED);
        }
        Evening evening = Evening.of(election);
        assertThat(evening.passed()).as(evening.audit().output()).isTrue();
        assertThat(evening.tally()).isEqualTo(tally(sessions.cast()));
    }

    /** Nothing is called recorded that is not; with room again, the kiosk goes on by itself with what it had. */
    @Test
    void aFullCardTakesNoVoteAndLosesNone() throws Exception {
        Disk card = chosen.card(folder.resolve("card-full"));
        Sessions sessions;
        try (PoweredKiosk powered = chosen.goOn(place(), card)) {
            Guest guest = powered.machine().guest();
            guest.run("dd if=/dev/zero of=/var/lib/urna/kiosk/full bs=64k 2>/dev/null; sync");
            powered.press(Line.CONFIRM, KioskModel.outOfService(its));
            guest.run("rm /var/lib/urna/kiosk/full");
            sessions = new Sessions(4, 3, 1);
            powered.awaitScreen("with room again", KioskModel.startedAgain(its, sessions));
            guest.run("sync");
        }
        CardCopy left = CardCopy.of(card, kiosk, folder.resolve("full"));
        assertThat(left.report().sessions()).isEqualTo(sessions);
        assertThat(Tally.of(left.report().counts())).isEqualTo(tally(3));
        left.requireNoOrder();
    }

    /**
     * A power cut after CONFIRM.
     *
     * @param saidRecorded whether the screen had said that the vote is recorded
     * @param millis since the press
     */
    private record Cut(boolean saidRecorded, int millis) {}

    /** Cuts the power as soon as the screen says that the vote is recorded, or else when so much time is up. */
    private static Cut confirmAndCut(Disk card, int latestMillis) throws Exception {
        KioskModel model = new KioskModel(its);
        model.openBefore();
        for (Line button : List.of(Line.ENABLE, Line.OPTION_4, Line.CONFIRM)) {
            model.press(button);
        }
        try (PoweredKiosk powered = chosen.goOn(place(), card)) {
            long begun = System.nanoTime();
            powered.hands().hold(Line.CONFIRM);
            boolean said = powered.showsWithin(Duration.ofMillis(latestMillis), model.screen(), Looks.OFTEN);
            return new Cut(said, (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }

    private static Tally tally(long cast) {
        Map<String, Long> counted = new TreeMap<>();
        CONTEST.options().subList(0, (int) cast).forEach(option -> counted.put(CONTEST.id() + "/" + option.id(), 1L));
        return new Tally(counted);
    }

    /** Where a machine keeps its sockets and its disk; a short path. */
    private static Path place() throws IOException {
        return Files.createTempDirectory(folder, "pi");
    }
}
