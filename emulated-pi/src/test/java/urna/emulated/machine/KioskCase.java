package urna.emulated.machine;

import java.io.IOException;
import java.util.List;
import urna.kiosk.paper.PaperRoll;

/** A person's hands on a kiosk's case, and what its printer printed. */
public final class KioskCase {
    /** A contact's metal springs back a few times before it rests. */
    private static final String DOWN = """
            line() { echo "$pin $1" >/dev/gpio-case; }
            for spring in 1 2 3; do line closed; line open; done
            line closed
            """;

    private static final String UP = """
            line() { echo "$pin $1" >/dev/gpio-case; }
            line open; line closed; line open
            sleep 0.1
            """;

    private final Guest guest;

    public KioskCase(Guest guest) {
        this.guest = guest;
    }

    /** Presses a button and keeps it down. */
    public void hold(Line button) throws IOException {
        guest.run("pin=" + button.gpio() + "\n" + DOWN);
    }

    /** Lets go of a button. */
    public void release(Line button) throws IOException {
        guest.run("pin=" + button.gpio() + "\n" + UP);
    }

    /** Shuts a lid, turns a key, or gives mains; for a button, a hand that leans on it. */
    public void close(Line... contacts) throws IOException {
        move("closed", contacts);
    }

    /** Opens a lid, turns a key back, or takes the mains away. */
    public void open(Line... contacts) throws IOException {
        move("open", contacts);
    }

    private void move(String to, Line... contacts) throws IOException {
        for (Line contact : contacts) {
            guest.run("echo " + contact.gpio() + " " + to + " >/dev/gpio-case");
        }
    }

    /** All that was printed so far, cut where the printer cut it. */
    public List<PaperRoll.Strip> paper(int columns) throws IOException {
        return PaperRoll.print(guest.read("cat /run/paper"), columns);
    }
}
