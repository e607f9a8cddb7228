package urna.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.election.Election;
import urna.emulated.machine.KioskCase;
import urna.emulated.machine.Line;
import urna.emulated.machine.Looks;
import urna.emulated.machine.PoweredKiosk;
import urna.hall.voter.Intention;
import urna.kiosk.session.Effect;

/** The people at an emulated kiosk. Whatever they press, the panel must show what the kiosk's own state machine says. */
final class Mesa {
    /** Longer than the buzzer takes to say no. */
    static final Duration UNTIL_HEARD = Duration.ofSeconds(10);

    /** Of some sixty presses in an evening: more is a kiosk that does not listen, and not a busy machine. */
    private static final int MOST_AGAIN = 2;

    static final long REFUSED = KioskModel.pulses(Effect.Tone.REFUSED);

    private final PoweredKiosk kiosk;
    private final String pin;
    private final KioskModel model;
    private final List<KioskCase.Change> changes = new ArrayList<>();
    private long right;
    private int again;

    Mesa(PoweredKiosk kiosk, Election election, String pin) {
        this.kiosk = kiosk;
        this.pin = pin;
        model = new KioskModel(election);
    }

    /** The kiosk was opened before this start, and the key is still turned. */
    void openBefore() throws IOException {
        kiosk.hands().close(Line.KEY);
        model.openBefore();
    }

    /** Presses a button, and waits for what must follow on the panel. */
    void press(Line... buttons) throws IOException {
        for (Line button : buttons) {
            long before = toHear();
            model.press(button);
            pressUntilTaken(button, before);
        }
    }

    /**
     * A kiosk refuses, for everybody to hear, a press that had to wait too long, as on a busy machine one may. Then, and only
     * then, the button is pressed again, once.
     *
     * @param before how often the buzzer should have gone on before this press
     */
    private void pressUntilTaken(Line button, long before) throws IOException {
        kiosk.hands().hold(button);
        if (!kiosk.showsWithin(UNTIL_HEARD, model.screen(), Looks.PATIENT) && heard() == before + REFUSED) {
            again++;
            assertThat(again).as("presses that had to wait, the last " + button).isLessThanOrEqualTo(MOST_AGAIN);
            right += REFUSED;
            kiosk.hands().release(button);
            kiosk.hands().hold(button);
        }
        kiosk.awaitScreen("after " + button, model.screen());
        kiosk.hands().release(button);
    }

    /** Presses a button, which stays down. */
    void hold(Line button) throws IOException {
        model.press(button);
        kiosk.hands().hold(button);
    }

    /** Waits for the screen that must be shown now. */
    void look(String when) throws IOException {
        kiosk.awaitScreen(when, model.screen());
    }

    /** Opens or closes the polls: key, button, PIN. The key stays turned. */
    void changePolls() throws IOException {
        kiosk.hands().close(Line.KEY);
        model.turnKey();
        press(Line.POLLS);
        for (int typed = 0; typed < pin.length(); typed++) {
            press(Line.ofDigit(pin.charAt(typed)));
        }
        long before = toHear();
        model.confirmPin();
        pressUntilTaken(Line.CONFIRM, before);
    }

    /** One voter, from ENABLE to the thanks and until they are gone. */
    void vote(Intention intention) throws IOException {
        press(Line.ENABLE);
        goOn(intention);
    }

    /** The same for a voter who is enabled already. */
    void goOn(Intention intention) throws IOException {
        Optional<Line> next = model.nextPress(intention);
        while (next.isPresent()) {
            press(next.get());
            next = model.nextPress(intention);
        }
        waitForNotices();
    }

    /** Thanks, and the notice of a voided session, go by themselves. */
    void waitForNotices() throws IOException {
        model.pass(15);
        look("when the next voter may come");
    }

    /** All that the buzzer said since the last time; and the lamp, which says at rest that the next voter may come. */
    void listen() throws IOException {
        assertThat(heard()).as("the buzzer, in " + changes).isEqualTo(toHear());
        List<KioskCase.Change> lamp =
                changes.stream().filter(change -> change.line() == Line.LAMP).toList();
        assertThat(lamp.get(lamp.size() - 1).on()).as("the lamp, in " + lamp).isTrue();
        changes.clear();
        right = 0;
    }

    /** How often the buzzer went on since the last time. */
    private long heard() throws IOException {
        changes.addAll(kiosk.hands().changes());
        return heard(changes);
    }

    /** How often the buzzer went on among these. */
    static long heard(List<KioskCase.Change> changes) {
        return changes.stream()
                .filter(new KioskCase.Change(Line.BUZZER, true)::equals)
                .count();
    }

    /** How often it should have. */
    private long toHear() {
        right += model.takePulses();
        return right;
    }
}
