package urna.kiosk.session;

import java.time.Duration;

/**
 * Every time that is the firmware's own. How long a voter may be idle is not here: the commission sets it. All are kept to
 * within one tick.
 *
 * @param thanks how long "recorded" stays, after the last slip is printed, before the screen is locked again
 * @param voidedShown how long the screen tells that the poll worker voided a session; after any other reason it does so
 *     until the poll worker begins something new
 * @param restartedShown how long the screen tells after a start that nothing was lost, if nobody does anything
 * @param answerShown how long an answer to a refused press stays, if nothing is pressed
 * @param pinEntry how long the kiosk waits for the next digit of a PIN that it asked for
 * @param firstPinWait how long no PIN is looked at after the fifth wrong one; each further wrong one doubles it
 * @param longestPinWait where the doubling ends: long enough against guessing, short enough that nobody can keep the polls
 *     from being closed by typing wrong PINs
 * @param longestTickStep the most time that one tick can stand for: a clock that is set while somebody votes neither
 *     voids the session nor keeps it from being voided
 * @param alarmQuiet how long a part must be out of trouble before the log tells so
 */
public record Timeouts(
        Duration thanks,
        Duration voidedShown,
        Duration restartedShown,
        Duration answerShown,
        Duration pinEntry,
        Duration firstPinWait,
        Duration longestPinWait,
        Duration longestTickStep,
        Duration alarmQuiet) {
    public static final Timeouts STANDARD = new Timeouts(
            Duration.ofSeconds(6),
            Duration.ofSeconds(12),
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30));
}
