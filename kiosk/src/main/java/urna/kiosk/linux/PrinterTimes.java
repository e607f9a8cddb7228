package urna.kiosk.linux;

import java.time.Duration;

/**
 * How long a printer is waited for.
 *
 * @param look how often it is asked how it is while it has nothing to do
 * @param answer how long it may take for an answer, or to take a question
 * @param slip how long it may take for the bytes of one slip: its voter stands before it
 * @param report how long it may take for the bytes of one report; slow ones print 50 mm a second
 */
record PrinterTimes(Duration look, Duration answer, Duration slip, Duration report) {
    static final PrinterTimes STANDARD = new PrinterTimes(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(60));
}
