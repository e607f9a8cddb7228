package urna.kiosk.session;

import urna.kiosk.pollworker.Pin;
import urna.kiosk.pollworker.PollsChange;
import urna.log.VerifiedLog;

/** What a poll worker's command brings about. */
record PollWorkerSteps(int mostSessions, Timeouts timeouts, String firstLanguage, Answers answers) {

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
        return askPin(state, event instanceof Event.OpenPolls ? PollsChange.OPEN : PollsChange.CLOSE);
    }

    private static Step turn(State state, boolean on) {
        State turned = state.withKeyOn(on);
        boolean givesUp = !on && state.stage() instanceof Stage.AskingPin;
        return Step.to(givesUp ? turned.withStage(new Stage.Locked()) : turned);
    }

    private Step enable(State state) {
        if (state.polls() == VerifiedLog.Phase.NOT_OPENED) {
            return answers.refuse(state, Answer.NOT_OPENED);
        }
        if (state.polls() == VerifiedLog.Phase.CLOSED) {
            return answers.refuse(state, Answer.CLOSED);
        }
        if (!isBetweenVoters(state.stage())) {
            return answers.refuse(state, Answer.SESSION_RUNNING);
        }
        if (state.sessions().enabled() >= mostSessions) {
            return answers.refuse(state, Answer.NO_SESSIONS_LEFT);
        }
        // A voter who comes before the last one's thanks are gone begins afresh too.
        State fresh = state.stage() instanceof Stage.Locked ? state : SessionMachine.lock(state, firstLanguage);
        return Step.to(fresh.withStage(new Stage.Enabling()), new Effect.EnableSession());
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
        if (change == PollsChange.CLOSE && state.polls() == VerifiedLog.Phase.NOT_OPENED) {
            return answers.refuse(state, Answer.NOT_OPENED);
        }
        if (!isBetweenVoters(state.stage())) {
            return answers.refuse(state, Answer.SESSION_RUNNING);
        }
        if (state.pins().isLocked()) {
            return answers.refuse(state, Answer.PIN_LOCKED);
        }
        return Step.accepted(state.withStage(new Stage.AskingPin(change, timeouts.pinEntry())));
    }

    private Step pin(State state, Pin pin) {
        if (!(state.stage() instanceof Stage.AskingPin asking)) {
            return answers.refuse(state, Answer.PIN_NOT_AWAITED);
        }
        return Step.to(state.withStage(new Stage.CheckingPin(asking.change())), new Effect.CheckPin(pin));
    }

    /** Whether the machine can begin something new: no session, and no work of the disk or the PIN's check under way. */
    private static boolean isBetweenVoters(Stage stage) {
        return stage instanceof Stage.Locked
                || stage instanceof Stage.AskingPin
                || stage instanceof Stage.Recorded
                || stage instanceof Stage.Voided;
    }
}
