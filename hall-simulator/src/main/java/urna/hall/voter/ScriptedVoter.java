package urna.hall.voter;

import java.time.Duration;
import java.util.Optional;
import urna.hall.kiosk.VirtualKiosk;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;

/** Votes at a virtual kiosk as a person does: looks, presses, looks again. */
public final class ScriptedVoter {
    /** Longer than any kiosk takes, short enough to tell that it is stuck. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final VirtualKiosk kiosk;
    private final Pace pace;

    public ScriptedVoter(VirtualKiosk kiosk, Pace pace) {
        this.kiosk = kiosk;
        this.pace = pace;
    }

    /**
     * Uses the session that the poll worker has enabled.
     *
     * @return whether the kiosk said that the vote is recorded; it is not if the session was voided
     */
    public boolean vote(Intention intention) throws InterruptedException {
        Screen screen = kiosk.await(ScriptedVoter::isForVoters, PATIENCE);
        Optional<Button> press = NextPress.on(screen, intention);
        while (press.isPresent()) {
            pace.pause();
            kiosk.post(new Event.Press(press.get()));
            Screen before = screen;
            screen = kiosk.await(now -> isForVoters(now) && differs(before, now), PATIENCE);
            press = NextPress.on(screen, intention);
        }
        return screen.kind() == Screen.Kind.RECORDED;
    }

    /** The kiosk is not busy with itself, and not waiting for the next voter. */
    private static boolean isForVoters(Screen screen) {
        return switch (screen.kind()) {
            case CONTEST, REVIEW, IDLE_WARNING, RECORDED, VOIDED, OUT_OF_SERVICE -> true;
            case LOCKED, PAUSED, PIN, WAIT, RECORDING -> false;
        };
    }

    /** Whether a press was answered; the foot of the screen changes by itself. */
    private static boolean differs(Screen before, Screen now) {
        return before.kind() != now.kind()
                || before.page() != now.page()
                || !before.contest().equals(now.contest())
                || !before.lines().equals(now.lines())
                || !before.keys().equals(now.keys())
                || !before.answer().equals(now.answer());
    }
}
