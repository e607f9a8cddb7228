package urna.kiosk.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.voice.Speech;

/** A desk's terminal as all of a kiosk's devices. */
public final class Console {
    private static final String QUIT = "quit";

    private final PrintWriter out;
    private final int columns;

    /**
     * A console that shows nothing yet.
     *
     * @param columns how wide the screen is, {@value ScreenText#LEAST_COLUMNS} to {@value ScreenText#MOST_COLUMNS}
     */
    public Console(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    public Devices devices() {
        return new Devices(this::show, this::print, this::light, this::sound, this::say, () -> {});
    }

    /** Reads lines until one says to quit or there are no more, and hands over what each stands for. */
    public void read(BufferedReader in, Consumer<Event> keypad) throws IOException {
        for (String line = in.readLine(); line != null && !line.strip().equals(QUIT); line = in.readLine()) {
            Optional<Event> event = Keypad.parse(line);
            if (event.isPresent()) {
                keypad.accept(event.get());
            } else {
                out.println(Keypad.HELP);
            }
        }
    }

    private void show(Screen screen) {
        ScreenText.of(screen, columns).forEach(out::println);
    }

    private void print(Printout report) {
        String edge = "~".repeat(columns);
        out.println(edge);
        report.lines().forEach(line -> ScreenText.wrap(line, "  ", columns).forEach(out::println));
        out.println(edge);
    }

    private void light(Light light) {
        out.println("(lamp: " + light + ")");
    }

    /** A terminal is silent: what would be said stands on its screen. */
    private void say(Speech speech) {}

    private void sound(Effect.Tone tone) {
        // A terminal has one sound: it is for those that call somebody.
        if (tone == Effect.Tone.REFUSED || tone == Effect.Tone.ATTENTION) {
            out.print('\u0007');
            out.flush();
        }
    }
}
