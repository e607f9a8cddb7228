package urna.kiosk.session;

import java.time.Duration;
import java.util.Optional;
import urna.kiosk.pollworker.PinGuard;
import urna.kiosk.pollworker.PollsChange;
import urna.log.VerifiedLog;

/** How it goes on once an effect has had its outcome: always after what it tells of is on disk. */
record OutcomeSteps(BallotView ballot, Timeouts timeouts, Answers answers) {

    Step resume(State state, Outcome outcome) {
        Stage stage = state.stage();
        if (outcome instanceof Outcome.SessionEnabled enabled && stage instanceof Stage.Enabling) {
            State begun = state.withSessions(enabled.sessions()).withStage(firstContest());
            return DisplaySteps.isLost(begun) ? DisplaySteps.lose(begun) : Step.accepted(begun);
        }
        if (outcome instanceof Outcome.BallotRecorded recorded && stage instanceof Stage.Recording) {
            State thanks = state.withSessions(recorded.sessions()).withStage(new Stage.Recorded(timeouts.thanks()));
            return Step.to(thanks, new Effect.Sound(Effect.Tone.RECORDED));
        }
        if (outcome instanceof Outcome.SessionVoided voided && stage instanceof Stage.Voiding voiding) {
            Stage told = voided(voiding.reason(), timeouts);
            return Step.to(
                    state.withSessions(voided.sessions()).withStage(told), new Effect.Sound(Effect.Tone.ATTENTION));
        }
        if (stage instanceof Stage.CheckingPin checking) {
            return checked(state, checking.change(), outcome);
        }
        if (stage instanceof Stage.ChangingPolls) {
            return changed(state.withPaused(false).withStage(new Stage.Locked()), outcome);
        }
        throw unexpected(state, outcome);
    }

    private Stage firstContest() {
        return new Stage.Choosing(0, ballot.pagesOfContest(0), Marks.NONE, Optional.empty(), Duration.ZERO, Focus.NONE);
    }

    static Stage voided(VoidReason reason, Timeouts timeouts) {
        return new Stage.Voided(reason, reason.isKnown() ? Optional.of(timeouts.voidedShown()) : Optional.empty());
    }

    private Step checked(State state, PollsChange change, Outcome outcome) {
        if (outcome instanceof Outcome.PinAccepted) {
            Effect effect = change == PollsChange.OPEN ? new Effect.OpenPolls() : new Effect.ClosePolls();
            State changing = state.withPins(PinGuard.NEW).withStage(new Stage.ChangingPolls(change));
            return Step.to(changing, new Effect.KeepWrongPins(PinGuard.NEW.wrong()), effect);
        }
        if (!(outcome instanceof Outcome.PinRefused)) {
            throw unexpected(state, outcome);
        }
        PinGuard pins = state.pins().refused(timeouts.firstPinWait(), timeouts.longestPinWait());
        State refused = state.withPins(pins);
        return pins.isLocked()
                ? answers.refuse(refused.withStage(new Stage.Locked()), Answer.PIN_LOCKED)
                : answers.refuse(refused.withStage(PinSteps.asking(change, timeouts)), Answer.PIN_WRONG);
    }

    private static Step changed(State locked, Outcome outcome) {
        if (outcome instanceof Outcome.PollsWereOpened) {
            return Step.to(
                    locked.withPolls(VerifiedLog.Phase.OPEN),
                    new Effect.Sound(Effect.Tone.ACCEPTED),
                    new Effect.PrintZeroReport());
        }
        if (outcome instanceof Outcome.PollsWereClosed closed) {
            return Step.to(
                    locked.withPolls(VerifiedLog.Phase.CLOSED),
                    new Effect.Sound(Effect.Tone.ACCEPTED),
                    new Effect.PrintCloseReport(closed.report()));
        }
        throw unexpected(locked, outcome);
    }

    private static IllegalStateException unexpected(State state, Outcome outcome) {
        return new IllegalStateException("an outcome that nobody waits for: "
                + outcome.getClass().getSimpleName() + " while "
                + state.stage().getClass().getSimpleName());
    }
}
