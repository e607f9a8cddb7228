package urna.kiosk.session;

import java.util.Optional;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.pollworker.PollsChange;
import urna.log.VerifiedLog;
import urna.record.Alarm;

/** What a poll worker's command brings about. */
record PollWorkerSteps(
        int mostSessions, boolean printerRequired, Timeouts timeouts, String firstLanguage, Answers answers) {

    Step command(State state, Event event) {
        if (event instanceof Event.KeyTurned turned) {
            return turn(state, turned.on());
        }
        if (event instanceof Event.PinEntered entered) {
            return pin(state, entered.pin());
        }
        if (!state.keyOn()) {
            return answers.refuse(state, Answer.KEY_OFF);
        }
        if (event instanceof Event.Enable) {
            return enable(state);
        }
        if (event instanceof Event.VoidSession) {
            return voidSession(state);
        }
        if (event instanceof Event.Pause) {
            return pause(state);
        }
        if (event instanceof Event.Reprint) {
            return reprint(state);
        }
        if (event instanceof Event.PollsButton) {
            return pollsButton(state);
        }
        return askPin(state, event instanceof Event.OpenPolls ? PollsChange.OPEN : PollsChange.CLOSE);
    }

    private Step pollsButton(State state) {
        return switch (state.polls()) {
            case NOT_OPENED -> askPin(state, PollsChange.OPEN);
            case OPEN -> askPin(state, PollsChange.CLOSE);
            case CLOSED -> reprint(state);
        };
    }

    private static Step turn(State state, boolean on) {
        State turned = state.withKeyOn(on);
        boolean givesUp = !on && state.stage() instanceof Stage.AskingPin;
        return Step.to(givesUp ? turned.withStage(new Stage.Locked()) : turned);
    }

    private Step enable(State state) {
        Optional<Answer> notNow = notNow(state);
        if (notNow.isPresent()) {
            return answers.refuse(state, notNow.get());
        }
        if (state.paused()) {
            // Not taken for the end of the pause: it was made on purpose, and who presses may not know of it.
            return answers.refuse(state, Answer.PAUSED);
        }
        if (DisplaySteps.isLost(state)) {
            return answers.refuse(state, Answer.DISPLAY_NEEDED);
        }
        if (lacksPrinter(state)) {
            return answers.refuse(state, Answer.PRINTER_NEEDED);
        }
        if (state.sessions().enabled() >= mostSessions) {
            return answers.refuse(state, Answer.NO_SESSIONS_LEFT);
        }
        // A voter who comes before the last one's thanks are gone begins afresh too.
        return Step.to(afresh(state).withStage(new Stage.Enabling()), new Effect.EnableSession());
    }

    /** The next voter has to wait, or no longer. No PIN: nothing is recorded, and nothing lost. */
    private Step pause(State state) {
        Optional<Answer> notNow = notNow(state);
        return notNow.isPresent()
                ? answers.refuse(state, notNow.get())
                : Step.accepted(SessionMachine.lock(state, firstLanguage).withPaused(!state.paused()));
    }

    /** The last report, as often as somebody wants it: what it says is in the log, and the same each time. */
    private Step reprint(State state) {
        if (isNotOpened(state)) {
            return answers.refuse(state, Answer.NOTHING_PRINTED);
        }
        if (!isBetweenVoters(state.stage())) {
            return answers.refuse(state, Answer.SESSION_RUNNING);
        }
        return Step.to(state, new Effect.Sound(Effect.Tone.ACCEPTED), new Effect.PrintAgain());
    }

    /** Why nothing can be done now that is done between two voters. */
    private static Optional<Answer> notNow(State state) {
        return switch (state.polls()) {
            case NOT_OPENED -> Optional.of(Answer.NOT_OPENED);
            case CLOSED -> Optional.of(Answer.CLOSED);
            case OPEN -> isBetweenVoters(state.stage()) ? Optional.empty() : Optional.of(Answer.SESSION_RUNNING);
        };
    }

    private State afresh(State state) {
        return state.stage() instanceof Stage.Locked ? state : SessionMachine.lock(state, firstLanguage);
    }

    private boolean lacksPrinter(State state) {
        return printerRequired && state.alarms().contains(Alarm.Part.PRINTER);
    }

    private static boolean isNotOpened(State state) {
        return state.polls() == VerifiedLog.Phase.NOT_OPENED;
    }

    private Step voidSession(State state) {
        boolean isRunning = state.stage() instanceof Stage.Voting || state.stage() instanceof Stage.IdleWarning;
        if (!isRunning) {
            return answers.refuse(state, Answer.NO_SESSION_TO_VOID);
        }
        return Step.to(state.withStage(new Stage.Voiding(VoidReason.POLL_WORKER)), new Effect.VoidSession());
    }

    private Step askPin(State state, PollsChange change) {
        if (state.polls() == VerifiedLog.Phase.CLOSED) {
            return answers.refuse(state, Answer.CLOSED);
        }
        if (change == PollsChange.OPEN && state.polls() == VerifiedLog.Phase.OPEN) {
            return answers.refuse(state, Answer.ALREADY_OPEN);
        }
        if (change == PollsChange.CLOSE && isNotOpened(state)) {
            return answers.refuse(state, Answer.NOT_OPENED);
        }
        // Closing waits for neither screen nor paper: the votes are in the log, and the report can be printed later.
        if (change == PollsChange.OPEN && DisplaySteps.isLost(state)) {
            return answers.refuse(state, Answer.DISPLAY_NEEDED);
        }
        if (change == PollsChange.OPEN && lacksPrinter(state)) {
            return answers.refuse(state, Answer.PRINTER_NEEDED);
        }
        if (!isBetweenVoters(state.stage())) {
            return answers.refuse(state, Answer.SESSION_RUNNING);
        }
        if (state.pins().isLocked()) {
            return answers.refuse(state, Answer.PIN_LOCKED);
        }
        return Step.accepted(state.withStage(PinSteps.asking(change, timeouts)));
    }

    private Step pin(State state, Pin pin) {
        if (!(state.stage() instanceof Stage.AskingPin asking)) {
            return answers.refuse(state, Answer.PIN_NOT_AWAITED);
        }
        return PinSteps.check(state, asking, pin);
    }

    /** Whether the machine can begin something new: no session, and no work of the disk or the PIN's check under way. */
    private static boolean isBetweenVoters(Stage stage) {
        return stage instanceof Stage.Locked
                || stage instanceof Stage.Restarted
                || stage instanceof Stage.AskingPin
                || stage instanceof Stage.Recorded
                || stage instanceof Stage.Voided;
    }
}
