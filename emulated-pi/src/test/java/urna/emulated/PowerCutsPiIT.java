package urna.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import urna.emulated.machine.KioskCard;
import urna.emulated.machine.Line;
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
 * The power fails around a CONFIRM, thirty times at the same moment of the same day: three votes are in the box, and with the
 * fourth a segment of two departs. A vote that the screen called recorded is on the card, once, whether or not its segment has
 * left; nothing else is there; and the card's bytes tell nothing of the order. Then the kiosk is started on such cards again.
 */
class PowerCutsPiIT {
    private static final int CUTS = 30;

    /** Every so many cuts the kiosk is started again: a start takes much longer than all else. */
    private static final int CUTS_PER_START = 10;

    /** From the press of CONFIRM on; enough for the screen's answer and for the segment's departure. */
    private static final int LATEST_MILLIS = 2500;

    /** The thanks are on the screen for six seconds. */
    private static final int LONG_ENOUGH_MILLIS = 20_000;

    private static final long SEED = 30;

    private static final Contest CONTEST = ScreenStates.ELECTION.contests().get(0);

    @TempDir
    private Path folder;

    @Test
    void whatTheScreenCalledRecordedOutlastsThirtyPowerCuts() throws Exception {
        Pi pi = Pi.installed();
        HostElection election = HostElection.provision(
                Files.createDirectory(folder.resolve("hall")),
                HostElection.HOST_OF_QEMU,
                HostElection.draft(List.of(CONTEST), ScreenStates.ELECTION.paper()));
        KioskFolder kiosk = KioskFolder.load(election.kioskFolder());
        Election its = kiosk.electionPackage().election();
        Moment chosen = chosen(pi, election, its);
        SeededRandom random = new SeededRandom(SEED);
        int recorded = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            // A third of them as soon as the screen says it.
            int millis = cut % 3 == 0 ? LONG_ENOUGH_MILLIS : random.below(LATEST_MILLIS);
            Disk card = chosen.card(folder.resolve("card-" + cut));
            boolean said = confirmAndCut(chosen, card, its, millis);
            CardCopy left = CardCopy.of(card, kiosk, folder.resolve("cut-" + cut));
            String what = "seed " + SEED + ", cut " + cut + " after " + millis + " ms, recorded was "
                    + (said ? "" : "not ") + "said";
            Sessions sessions = left.report().sessions();
            assertThat(said || millis != LONG_ENOUGH_MILLIS).as(what).isTrue();
            assertThat(sessions.cast()).as(what).isBetween(said ? 4L : 3L, 4L);
            assertThat(sessions.cast() + sessions.voided()).as(what).isEqualTo(4);
            Tally tally = tally(sessions.cast());
            assertThat(Tally.of(left.report().counts())).as(what).isEqualTo(tally);
            left.requireNoOrder();
            recorded += (int) sessions.cast() - 3;
            if (cut % CUTS_PER_START == 0) {
                startAgain(pi, card, its, sessions);
            } else if (cut == CUTS - 1) {
                endDay(pi, card, election, its, tally);
            }
        }
        assertThat(recorded)
                .as("some cuts came before the vote was on disk, others after")
                .isBetween(CUTS / 3, CUTS - 1);
    }

    /** A day until its fourth voter has chosen: with one contest, CONFIRM is the last press. */
    private Moment chosen(Pi pi, HostElection election, Election its) throws Exception {
        Disk card = KioskCard.of(folder.resolve("card"), election.kioskFolder(), Boards.PANEL);
        try (PoweredKiosk kiosk = PoweredKiosk.of(pi, place(), card).handOver().start()) {
            Mesa mesa = new Mesa(kiosk, its, election.pin());
            mesa.look("before the polls are opened");
            mesa.changePolls();
            for (int option = 0; option < 3; option++) {
                mesa.vote(new Intention(Map.of(
                        CONTEST.id(), List.of(CONTEST.options().get(option).id()))));
            }
            mesa.press(Line.ENABLE, Line.OPTION_4);
            return kiosk.moment(card);
        }
    }

    /** @return whether the screen said that the vote is recorded */
    private boolean confirmAndCut(Moment chosen, Disk card, Election election, int millis) throws Exception {
        KioskModel model = new KioskModel(election);
        model.openBefore();
        for (Line button : List.of(Line.ENABLE, Line.OPTION_4, Line.CONFIRM)) {
            model.press(button);
        }
        try (PoweredKiosk kiosk = chosen.goOn(place(), card)) {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> over.set(true));
            kiosk.hands().hold(Line.CONFIRM);
            boolean said = false;
            while (!said && !over.get()) {
                said = kiosk.machine().screenshot().aboveFoot().shows(model.screen());
            }
            return said;
        }
    }

    /** Starts the kiosk on a card that a power cut left: it says what it has. */
    private void startAgain(Pi pi, Disk card, Election election, Sessions sessions) throws Exception {
        try (PoweredKiosk kiosk = PoweredKiosk.of(pi, place(), card).start()) {
            kiosk.awaitScreen("after a power cut", KioskModel.startedAgain(election, sessions));
        }
    }

    /** Closes the polls on such a card, and takes the log to an acta. */
    private void endDay(Pi pi, Disk card, HostElection election, Election its, Tally tally) throws Exception {
        try (HostHub hub = HostHub.start(election);
                PoweredKiosk kiosk = PoweredKiosk.of(pi, place(), card).start()) {
            Mesa mesa = new Mesa(kiosk, its, election.pin());
            mesa.openBefore();
            mesa.changePolls();
            hub.awaitPolls(VerifiedLog.Phase.CLOSED);
        }
        Evening evening = Evening.of(election);
        assertThat(evening.passed()).as(evening.audit().output()).isTrue();
        assertThat(evening.tally()).isEqualTo(tally);
    }

    private static Tally tally(long cast) {
        Map<String, Long> counted = new TreeMap<>();
        CONTEST.options().subList(0, (int) cast).forEach(option -> counted.put(CONTEST.id() + "/" + option.id(), 1L));
        return new Tally(counted);
    }

    /** Where a machine keeps its sockets and its disk; a short path. */
    private Path place() throws IOException {
        return Files.createTempDirectory(folder, "pi");
    }
}
