package urna.kiosk.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import urna.election.Election;
import urna.kiosk.pollworker.PinGuard;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.record.Sessions;

/** The state machine of a kiosk. It holds what never changes during the day, and no state. */
public final class SessionMachine {
    private final List<String> languages;
    private final Timeouts timeouts;
    private final VoterSteps voter;
    private final PollWorkerSteps pollWorker;
    private final AlarmSteps alarms;
    private final TickSteps ticks;
    private final OutcomeSteps outcomes;
    private final Answers answers;
    private final boolean slips;

    /**
     * Makes the machine of an election.
     *
     * @param paging how much of the ballot fits on a page
     * @param languages the tags of the screen's languages, the first being the one that a session begins in
     */
    public SessionMachine(Election election, Paging paging, List<String> languages, Timeouts timeouts) {
        this.languages = List.copyOf(languages);
        this.timeouts = timeouts;
        BallotView ballot = BallotView.of(election, paging);
        answers = new Answers(timeouts.answerShown());
        slips = election.paper().slips();
        voter = new VoterSteps(
                this.languages,
                new ChoosingSteps(ballot, answers),
                new ReviewSteps(ballot, answers),
                new Scanning(ballot),
                new PinSteps(timeouts, answers),
                answers);
        pollWorker = new PollWorkerSteps(
                election.limits().sessionsPerKiosk(),
                election.paper().required(),
                timeouts,
                this.languages.get(0),
                answers);
        alarms = new AlarmSteps(timeouts.alarmQuiet());
        ticks = new TickSteps(election.limits(), timeouts, this.languages.get(0), alarms);
        outcomes = new OutcomeSteps(ballot, timeouts, answers);
    }

    /**
     * The state after the power came on.
     *
     * @param polls where the ballot box says the day stands
     * @param sessions the ballot box's counters
     * @param interrupted whether a power cut ended a session, so that its voter must be told
     * @param wrongPins how many wrong PINs in a row the ballot box has kept
     */
    public State start(VerifiedLog.Phase polls, Sessions sessions, boolean interrupted, int wrongPins) {
        return new State(
                polls,
                sessions,
                false,
                false,
                PinGuard.after(wrongPins, timeouts.firstPinWait(), timeouts.longestPinWait()),
                firstStage(polls, interrupted),
                languages.get(0),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Map.of());
    }

    /** Whoever voted last, and the poll worker, want to know whether that vote is recorded: the first screen tells. */
    private Stage firstStage(VerifiedLog.Phase polls, boolean interrupted) {
        if (interrupted) {
            return OutcomeSteps.voided(VoidReason.POWER_CUT, timeouts);
        }
        return polls == VerifiedLog.Phase.OPEN ? new Stage.Restarted(timeouts.restartedShown()) : new Stage.Locked();
    }

    /** What follows from an event. Any event may come at any time. */
    public Step step(State state, Event event) {
        if (event instanceof Event.Tick tick) {
            return ticks.tick(state, tick);
        }
        if (event instanceof Event.PartChanged part) {
            Step step = alarms.change(state, part);
            boolean goesDark = !DisplaySteps.isLost(state) && DisplaySteps.isLost(step.state());
            Step after = goesDark ? step.then(DisplaySteps::lose) : step;
            return new Step(withoutSlip(after.state()), after.effects());
        }
        State unanswered = state.withAnswer(Optional.empty());
        if (event instanceof Event.Press press) {
            return voter.press(unanswered, press.button());
        }
        return pollWorker.command(unanswered, event);
    }

    /**
     * What follows from an effect's outcome.
     *
     * @throws IllegalStateException if the state does not wait for it
     */
    public Step resume(State state, Outcome outcome) {
        Step step = outcomes.resume(state, outcome);
        return new Step(withoutSlip(step.state()), step.effects());
    }

    /** Whoever has just voted is told if the printer fails: a slip may be missing, or lie there for the next voter to see. */
    private State withoutSlip(State state) {
        boolean misses = slips
                && state.stage() instanceof Stage.Recorded
                && state.alarms().contains(Alarm.Part.PRINTER);
        return misses ? answers.withAnswer(state, Answer.NO_SLIP) : state;
    }

    /** The locked screen in the first language: nothing of the voter before is left, not even the language. */
    static State lock(State state, String firstLanguage) {
        return state.withStage(new Stage.Locked()).withLanguage(firstLanguage);
    }

    /** Counts a time down; never below zero. */
    static Duration less(Duration left, Duration elapsed) {
        Duration rest = left.minus(elapsed);
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
