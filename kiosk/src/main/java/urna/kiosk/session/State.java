package urna.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import urna.kiosk.pollworker.PinGuard;
import urna.log.VerifiedLog;
import urna.record.Sessions;

/**
 * All that a kiosk knows between two events. Marks are in it only while {@link Stage#isInSession}.
 *
 * @param polls where the day stands
 * @param sessions the ballot box's counters
 * @param keyOn whether the poll worker's key is turned on
 * @param pins wrong PINs so far
 * @param stage between voters, or within a session
 * @param language the screen's language
 * @param answer to the last press or command, as long as it is shown
 * @param lastTick when the last tick was; empty before the first
 */
public record State(
        VerifiedLog.Phase polls,
        Sessions sessions,
        boolean keyOn,
        PinGuard pins,
        Stage stage,
        String language,
        Optional<Shown> answer,
        Optional<Instant> lastTick) {

    /**
     * An answer on the screen.
     *
     * @param left how much longer
     */
    public record Shown(Answer answer, Duration left) {}

    State withPolls(VerifiedLog.Phase other) {
        return new State(other, sessions, keyOn, pins, stage, language, answer, lastTick);
    }

    State withSessions(Sessions other) {
        return new State(polls, other, keyOn, pins, stage, language, answer, lastTick);
    }

    State withKeyOn(boolean on) {
        return new State(polls, sessions, on, pins, stage, language, answer, lastTick);
    }

    State withPins(PinGuard other) {
        return new State(polls, sessions, keyOn, other, stage, language, answer, lastTick);
    }

    State withStage(Stage other) {
        return new State(polls, sessions, keyOn, pins, other, language, answer, lastTick);
    }

    State withLanguage(String other) {
        return new State(polls, sessions, keyOn, pins, stage, other, answer, lastTick);
    }

    State withAnswer(Optional<Shown> other) {
        return new State(polls, sessions, keyOn, pins, stage, language, other, lastTick);
    }

    State withLastTick(Instant now) {
        return new State(polls, sessions, keyOn, pins, stage, language, answer, Optional.of(now));
    }
}
