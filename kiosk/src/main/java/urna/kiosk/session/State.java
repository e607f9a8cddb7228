package urna.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import urna.kiosk.pollworker.PinGuard;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.record.Sessions;

/**
 * All that a kiosk knows between two events. Marks are in it only while {@link Stage#isInSession}.
 *
 * @param polls where the day stands
 * @param sessions the ballot box's counters
 * @param paused whether the poll worker holds back the next voter; never within a session
 * @param keyOn whether the poll worker's key is turned on
 * @param pins wrong PINs so far
 * @param stage between voters, or within a session
 * @param language the screen's language
 * @param answer to the last press or command, as long as it is shown
 * @param lastTick when the last tick was; empty before the first
 * @param alarms parts that are in trouble
 * @param logged parts whose trouble the log tells of, and not yet of its end; how long they have been out of it
 */
public record State(
        VerifiedLog.Phase polls,
        Sessions sessions,
        boolean paused,
        boolean keyOn,
        PinGuard pins,
        Stage stage,
        String language,
        Optional<Shown> answer,
        Optional<Instant> lastTick,
        Set<Alarm.Part> alarms,
        Map<Alarm.Part, Duration> logged) {
    public State {
        alarms = Set.copyOf(alarms);
        logged = Map.copyOf(logged);
    }

    /**
     * An answer on the screen.
     *
     * @param left how much longer
     */
    public record Shown(Answer answer, Duration left) {}

    State withPolls(VerifiedLog.Phase other) {
        return new State(other, sessions, paused, keyOn, pins, stage, language, answer, lastTick, alarms, logged);
    }

    State withSessions(Sessions other) {
        return new State(polls, other, paused, keyOn, pins, stage, language, answer, lastTick, alarms, logged);
    }

    State withPaused(boolean on) {
        return new State(polls, sessions, on, keyOn, pins, stage, language, answer, lastTick, alarms, logged);
    }

    State withKeyOn(boolean on) {
        return new State(polls, sessions, paused, on, pins, stage, language, answer, lastTick, alarms, logged);
    }

    State withPins(PinGuard other) {
        return new State(polls, sessions, paused, keyOn, other, stage, language, answer, lastTick, alarms, logged);
    }

    State withStage(Stage other) {
        return new State(polls, sessions, paused, keyOn, pins, other, language, answer, lastTick, alarms, logged);
    }

    State withLanguage(String other) {
        return new State(polls, sessions, paused, keyOn, pins, stage, other, answer, lastTick, alarms, logged);
    }

    State withAnswer(Optional<Shown> other) {
        return new State(polls, sessions, paused, keyOn, pins, stage, language, other, lastTick, alarms, logged);
    }

    State withLastTick(Instant now) {
        return new State(
                polls, sessions, paused, keyOn, pins, stage, language, answer, Optional.of(now), alarms, logged);
    }

    State withLogged(Map<Alarm.Part, Duration> other) {
        return new State(polls, sessions, paused, keyOn, pins, stage, language, answer, lastTick, alarms, other);
    }

    State withAlarm(Alarm.Part part, boolean raised) {
        Set<Alarm.Part> others = new HashSet<>(alarms);
        if (raised) {
            others.add(part);
        } else {
            others.remove(part);
        }
        return new State(polls, sessions, paused, keyOn, pins, stage, language, answer, lastTick, others, logged);
    }
}
