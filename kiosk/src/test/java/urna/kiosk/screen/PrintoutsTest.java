package urna.kiosk.screen;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import urna.kiosk.testing.Fixture;
import urna.record.Counts;
import urna.record.PollsClosed;
import urna.record.Sessions;
import urna.testing.TestElection;
import urna.testing.TestLog;

class PrintoutsTest {
    private static final TestElection ELECTION = new TestElection();
    private static final Printouts REPORTS = new Printouts(ELECTION.electionPackage(), ELECTION.kiosk("k-1"), "test-1");

    @Test
    void zeroReport() throws IOException {
        assertMatches("report-zero.txt", REPORTS.zero("es"), REPORTS.zero("en"));
    }

    @Test
    void closeReport() throws IOException {
        Counts counts = Counts.zero(ELECTION.election()).plus(new TestLog(ELECTION, "k-1").ballots(5));
        PollsClosed closed = new PollsClosed(ELECTION.origin("k-1"), new Sessions(6, 5, 1), counts);
        assertMatches(
                "report-close.txt",
                REPORTS.close(closed, List.of(), "es").get(0),
                REPORTS.close(closed, List.of(), "en").get(0));
    }

    private static void assertMatches(String name, Printout spanish, Printout english) throws IOException {
        String both = String.join("\n", spanish.lines()) + "\n\n====\n" + String.join("\n", english.lines()) + "\n";
        Fixture.assertMatches(PrintoutsTest.class, name, both);
    }
}
