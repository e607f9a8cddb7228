package urna.kiosk.uplink;

import java.time.Duration;

/**
 * Every length of time that the uplink keeps to.
 *
 * @param firstReconnect the wait after a connection is lost; it doubles with each attempt that fails
 * @param longestReconnect no wait grows beyond this
 * @param connecting an attempt that has not succeeded by then is given up
 * @param receipt segments that have no receipt by then are sent again
 * @param state from one state message to the next
 */
record UplinkTimes(
        Duration firstReconnect, Duration longestReconnect, Duration connecting, Duration receipt, Duration state) {

    static final UplinkTimes STANDARD = new UplinkTimes(
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10));

    /** The wait before another attempt, after so many that failed. */
    Duration reconnect(int failures) {
        Duration wait = firstReconnect;
        for (int i = 0; i < failures && wait.compareTo(longestReconnect) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestReconnect) < 0 ? wait : longestReconnect;
    }
}
