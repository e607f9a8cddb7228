package urna.kiosk.device;

import java.io.IOException;
import urna.kiosk.screen.Report;

/** The printer of the reports. */
@FunctionalInterface
public interface Printer {
    /**
     * Prints a report.
     *
     * @throws IOException if there is no paper, no power, no printer. The kiosk goes on and raises an alarm.
     */
    void print(Report report) throws IOException;
}
