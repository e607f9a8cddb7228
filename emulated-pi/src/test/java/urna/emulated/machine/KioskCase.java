package urna.emulated.machine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import urna.kiosk.board.CharacterRom;
import urna.kiosk.paper.PaperRoll;
import urna.kiosk.pi.LcdGlass;

/** A person's hands on a kiosk's case, eyes on its small display, and whoever hears its buzzer. */
public final class KioskCase {
    private static final String CLOSED = "closed";
    private static final String OPEN = "open";

    /** A contact's metal springs back a few times, for about a millisecond each, before it rests. */
    private static final int SPRINGS = 3;

    private static final int SPRING_MILLIS = 1;

    /**
     * How often the kiosk has looked at a contact before the hand is at the next thing: once more than a change takes to count,
     * which is one look and then one every five milliseconds of the debounce time. A time would not do: where other machines run each look takes longer, and a button
     * that was not seen up is not pressed again.
     */
    private static final int LOOKS = KioskCard.DEBOUNCE_MILLIS / 5 + 2;

    private static final Map<Integer, Line> OUTPUTS =
            Map.of(Line.LAMP.gpio(), Line.LAMP, Line.BUZZER.gpio(), Line.BUZZER);

    private final Guest guest;
    private final LcdGlass glass = new LcdGlass(CharacterRom.A00);

    /** An output went on or off. */
    public record Change(Line line, boolean on) {}

    public KioskCase(Guest guest) {
        this.guest = guest;
    }

    /** Presses a button and keeps it down. */
    public void hold(Line button) throws IOException {
        guest.move(bounce(button, CLOSED, OPEN, 0));
    }

    /** Lets go of a button. */
    public void release(Line button) throws IOException {
        guest.move(bounce(button, OPEN, CLOSED, LOOKS));
    }

    private static String bounce(Line contact, String to, String from, int looks) {
        String spring = move(contact, to, 0, SPRING_MILLIS) + move(contact, from, 0, SPRING_MILLIS);
        return spring.repeat(SPRINGS) + move(contact, to, looks, 0);
    }

    private static String move(Line contact, String to, int looks, int restMillis) {
        return contact.gpio() + " " + to + " " + looks + " " + restMillis + "\n";
    }

    /** Shuts a lid, turns a key, or gives mains; for a button, a hand that leans on it. */
    public void close(Line... contacts) throws IOException {
        for (Line contact : contacts) {
            guest.move(move(contact, CLOSED, LOOKS, 0));
        }
    }

    /** Opens a lid, turns a key back, or takes the mains away. */
    public void open(Line... contacts) throws IOException {
        for (Line contact : contacts) {
            guest.move(move(contact, OPEN, LOOKS, 0));
        }
    }

    /** What lamp and buzzer did since this was last asked, in their order. */
    public List<Change> changes() throws IOException {
        return guest.run("cat /dev/gpio-case").lines().map(KioskCase::change).toList();
    }

    private static Change change(String line) {
        String[] words = line.split(" ", -1);
        Line output = OUTPUTS.get(Integer.valueOf(words[0]));
        if (output == null) {
            throw new IllegalStateException("GPIO " + words[0] + " was driven, and nothing is soldered there for that");
        }
        return new Change(output, words[1].equals("1"));
    }

    /** The four rows of the character display as a person reads them, from all that its bus was told so far. */
    public List<String> rows() throws IOException {
        glass.take(guest.read("cat /dev/i2c-glass"));
        return glass.rows();
    }

    /** Whether the character display shows this, within one row, before so much time is up. */
    public boolean showsWithin(Duration time, String part) {
        return Looks.PATIENT.findWithin(time, () -> rows().stream().anyMatch(row -> row.contains(part)));
    }

    /** Whether the character display is on and lit. */
    public boolean isLit() {
        return glass.isOn();
    }

    /** Unplugs the character display, or plugs it in again. */
    public void plugDisplay(boolean plugged) throws IOException {
        parameter("plugged", plugged ? "Y" : "N");
    }

    /** Makes the next transfers on the display's bus fail, as sparks do. */
    public void disturbDisplay(int transfers) throws IOException {
        parameter("lose", Integer.toString(transfers));
    }

    private void parameter(String name, String value) throws IOException {
        guest.run("echo " + value + " >/sys/module/i2c_glass/parameters/" + name);
    }

    /** Switches the printer off, or on; the kernel sees its cable go and come. */
    public void switchPrinter(boolean on) throws IOException {
        guest.run("systemctl " + (on ? "start" : "stop") + " pi-printer");
    }

    /** All that was printed so far, cut where the printer cut it. */
    public List<PaperRoll.Strip> paper(int columns) throws IOException {
        return PaperRoll.print(guest.read("cat /run/paper"), columns);
    }
}
