package urna.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import urna.election.Election;
import urna.kiosk.pollworker.Pin;
import urna.log.VerifiedLog;
import urna.record.Counts;
import urna.record.PollsClosed;
import urna.record.Sessions;

/** The state machine with a ballot box that never fails: each effect has its outcome at once. */
public final class PlayedKiosk {
    public static final Pin RIGHT_PIN = new Pin("123456");
    public static final Pin WRONG_PIN = new Pin("654321");

    private final Election election;
    private final SessionMachine machine;
    private final List<Effect> effects = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private State state;
    private Sessions box = Sessions.NONE;

    public PlayedKiosk(Election election) {
        this(election, Paging.full(election));
    }

    public PlayedKiosk(Election election, Paging paging) {
        this.election = election;
        this.machine = new SessionMachine(election, paging, List.of("es", "en"), Timeouts.STANDARD);
        this.state = machine.start(VerifiedLog.Phase.NOT_OPENED, Sessions.NONE, false, 0);
    }

    private PlayedKiosk(PlayedKiosk other) {
        election = other.election;
        machine = other.machine;
        state = other.state;
        box = other.box;
        now = other.now;
    }

    /** Another kiosk in the same state: what it does from now on leaves this one as it is. */
    public PlayedKiosk fork() {
        return new PlayedKiosk(this);
    }

    /** The same state with the screen in another language, as it is with nothing pressed. */
    public static State in(String language, State state) {
        return state.withLanguage(language);
    }

    /** The polls are open, the key is on, and one voter has a session. */
    public static PlayedKiosk enabled(Election election) {
        return new PlayedKiosk(election).opened().send(new Event.Enable());
    }

    public PlayedKiosk opened() {
        return send(new Event.KeyTurned(true), new Event.OpenPolls(), new Event.PinEntered(RIGHT_PIN));
    }

    public PlayedKiosk send(Event... events) {
        for (Event event : events) {
            effects.clear();
            take(machine.step(state, event));
        }
        return this;
    }

    public PlayedKiosk press(Button... buttons) {
        for (Button button : buttons) {
            send(new Event.Press(button));
        }
        return this;
    }

    /** Lets time go by, second by second. */
    public PlayedKiosk pass(long seconds) {
        for (long i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            send(new Event.Tick(now, false, false));
        }
        return this;
    }

    /** One tick after the clock has moved by this much. */
    public PlayedKiosk leap(Duration step) {
        now = now.plus(step);
        return send(new Event.Tick(now, false, false));
    }

    private void take(Step step) {
        state = step.state();
        for (Effect effect : step.effects()) {
            effects.add(effect);
            resume(effect);
        }
    }

    private void resume(Effect effect) {
        if (effect instanceof Effect.CheckPin check) {
            take(machine.resume(
                    state, check.pin().equals(RIGHT_PIN) ? new Outcome.PinAccepted() : new Outcome.PinRefused()));
        } else if (effect instanceof Effect.OpenPolls) {
            take(machine.resume(state, new Outcome.PollsWereOpened()));
        } else if (effect instanceof Effect.ClosePolls) {
            take(machine.resume(state, new Outcome.PollsWereClosed(closeReport())));
        } else if (effect instanceof Effect.EnableSession) {
            box = box.plusEnabled();
            take(machine.resume(state, new Outcome.SessionEnabled(box)));
        } else if (effect instanceof Effect.CastBallot) {
            box = box.plusCast();
            take(machine.resume(state, new Outcome.BallotRecorded(box)));
        } else if (effect instanceof Effect.VoidSession) {
            box = box.plusVoided();
            take(machine.resume(state, new Outcome.SessionVoided(box)));
        }
    }

    private PollsClosed closeReport() {
        return new PollsClosed(election.origin(election.kiosks().get(0)), box, Counts.zero(election));
    }

    public SessionMachine machine() {
        return machine;
    }

    public State state() {
        return state;
    }

    public Stage stage() {
        return state.stage();
    }

    public Sessions box() {
        return box;
    }

    /** The effects of the last event, in their order. */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** What the last event cast; empty if it cast nothing. */
    public List<Map<String, List<String>>> cast() {
        return effects.stream()
                .filter(Effect.CastBallot.class::isInstance)
                .map(effect -> ((Effect.CastBallot) effect).choices())
                .toList();
    }
}
