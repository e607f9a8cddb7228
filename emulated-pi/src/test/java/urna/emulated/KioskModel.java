package urna.emulated;

import java.util.Map;
import java.util.Optional;
import urna.election.Election;
import urna.emulated.machine.Line;
import urna.hall.voter.Intention;
import urna.hall.voter.NextPress;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.ScreenStates;
import urna.kiosk.screen.Screens;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Button;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.session.Paging;
import urna.kiosk.session.PlayedKiosk;
import urna.kiosk.session.SessionMachine;
import urna.kiosk.session.State;
import urna.kiosk.session.Timeouts;
import urna.log.VerifiedLog;
import urna.record.Sessions;

/** What the emulated kiosk should show: the session's state machine, told of the same presses. */
final class KioskModel {
    private static final Map<Line, Event> POLL_WORKERS = Map.of(
            Line.ENABLE, new Event.Enable(),
            Line.VOID, new Event.VoidSession(),
            Line.PAUSE, new Event.Pause(),
            Line.POLLS, new Event.PollsButton());

    private final Screens screens;
    private final PlayedKiosk kiosk;
    private long pulses;

    KioskModel(Election election) {
        screens = new Screens(election);
        kiosk = new PlayedKiosk(election);
    }

    /** The screen after a power cut while the polls were open, with what is on the card. */
    static Screen startedAgain(Election election, Sessions sessions) {
        boolean interrupted = sessions.voided() > 0;
        State state = new SessionMachine(election, Paging.full(election), Texts.LANGUAGES, Timeouts.STANDARD)
                .start(VerifiedLog.Phase.OPEN, sessions, interrupted, 0);
        return new Screens(election).of(state, ScreenStates.status(state));
    }

    /** The screen of a kiosk that cannot go on. */
    static Screen outOfService(Election election) {
        State any = new PlayedKiosk(election).state();
        return new Screens(election).outOfService(Texts.LANGUAGES.get(0), ScreenStates.status(any));
    }

    /** The screen that should be shown now; its foot is not this kiosk's. */
    Screen screen() {
        return screens.of(kiosk.state(), ScreenStates.status(kiosk.state()));
    }

    void press(Line line) {
        Event poll = POLL_WORKERS.get(line);
        send(poll == null ? new Event.Press(Button.valueOf(line.name())) : poll);
    }

    /** The polls were opened before this start, and the key is still turned. */
    void openBefore() {
        kiosk.opened();
    }

    void turnKey() {
        send(new Event.KeyTurned(true));
    }

    /** The right PIN is confirmed; which it is, only the emulated kiosk knows. */
    void confirmPin() {
        send(new Event.PinEntered(PlayedKiosk.RIGHT_PIN));
    }

    /** Lets time go by, as it does at the mesa while nobody presses anything. */
    void pass(long seconds) {
        for (long second = 0; second < seconds; second++) {
            kiosk.pass(1);
            pulses += pulsesOfLastEvent();
        }
    }

    private void send(Event event) {
        kiosk.send(event);
        pulses += pulsesOfLastEvent();
    }

    private long pulsesOfLastEvent() {
        return kiosk.effects().stream()
                .filter(Effect.Sound.class::isInstance)
                .mapToLong(effect -> pulses(((Effect.Sound) effect).tone()))
                .sum();
    }

    /** How often a buzzer with one pitch goes on for what it says. */
    static long pulses(Effect.Tone tone) {
        return switch (tone) {
            case ACCEPTED -> 1;
            case REFUSED -> 2;
            case RECORDED -> 3;
            case ATTENTION -> 4;
        };
    }

    /** How often the buzzer should have gone on since this was last asked. */
    long takePulses() {
        long told = pulses;
        pulses = 0;
        return told;
    }

    /** What a voter with this in mind presses next; empty at the end. */
    Optional<Line> nextPress(Intention intention) {
        return NextPress.on(screen(), intention).map(button -> Line.valueOf(button.name()));
    }
}
