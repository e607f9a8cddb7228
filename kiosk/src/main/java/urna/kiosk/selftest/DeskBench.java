package urna.kiosk.selftest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import urna.kiosk.board.Wire;
import urna.kiosk.console.Keypad;
import urna.kiosk.device.Devices;
import urna.kiosk.session.Event;

/** A desk's terminal: what is pressed is typed, a line each; {@code +} between two is pressing both at once. */
public final class DeskBench implements Bench {
    /** What leaves a step out. */
    public static final String SKIP = "skip";

    private final BufferedReader in;
    private final PrintWriter out;
    private final Devices devices;
    private final Words words;

    public DeskBench(BufferedReader in, PrintWriter out, Devices devices, String language) {
        this.in = in;
        this.out = out;
        this.devices = devices;
        words = Words.in(language);
    }

    @Override
    public void begin(String text) {
        tell(text);
        tell(words.get("begin.desk", SKIP));
    }

    @Override
    public void tell(String text) {
        out.println(text);
    }

    @Override
    public Act await() {
        try {
            String line = in.readLine();
            while (line != null && !line.strip().equals(SKIP)) {
                Optional<Act> act = parse(line);
                if (act.isPresent()) {
                    return act.get();
                }
                out.println(Keypad.HELP);
                line = in.readLine();
            }
            return line == null ? new Act.Nothing() : new Act.Skipped();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal could not be read", e);
        }
    }

    private static Optional<Act> parse(String line) {
        List<Event> events = new ArrayList<>();
        for (String word : line.split("\\+", -1)) {
            Optional<Event> event = Keypad.parse(word);
            if (event.isEmpty()) {
                return Optional.empty();
            }
            events.add(event.get());
        }
        return Optional.of(new Act.Done(events));
    }

    @Override
    public Devices devices() {
        return devices;
    }

    @Override
    public String board() {
        return "desk";
    }

    @Override
    public Set<Wire> wires() {
        Set<Wire> wires = EnumSet.copyOf(Wire.buttons());
        wires.add(Wire.KEY);
        return wires;
    }

    @Override
    public boolean hasPrinter() {
        return true;
    }

    @Override
    public boolean hasSound() {
        return false;
    }
}
