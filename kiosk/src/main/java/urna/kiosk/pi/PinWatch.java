package urna.kiosk.pi;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import urna.kiosk.board.Wire;
import urna.kiosk.session.Event;

/**
 * Looks at all inputs every few milliseconds, from one thread, and tells what changed. A pin that cannot be read is told as a
 * failure.
 *
 * <p>Nothing is learnt from edges: two pins' edges come from two threads, so a key could be heard after the button for which it
 * was turned; and a look is needed beside them anyway (see {@link QuietInputs}).
 */
final class PinWatch implements AutoCloseable {
    /** While anything moves: a fraction of any debounce time. */
    private static final int LOOK_MILLIS = 5;

    /** At rest, and below anything that a person could do: to look oftener keeps a small Pi as busy as all else it does. */
    private static final int REST_MILLIS = 20;

    /** Buttons first: then none is seen down without the key that was turned before, however long a look takes. */
    private final Map<Wire, DigitalInput> inputs = new LinkedHashMap<>();

    private final Consumer<Event> events;
    private final SignalThread thread;
    private final Contacts contacts;

    PinWatch(
            Map<Wire, DigitalInput> inputs,
            int debounceMillis,
            Consumer<Event> events,
            Consumer<RuntimeException> failed) {
        inputs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Wire::kind)))
                .forEach(input -> this.inputs.put(input.getKey(), input.getValue()));
        this.events = events;
        // A debounce time that is no multiple of a look's is rounded up.
        contacts = new Contacts((debounceMillis + LOOK_MILLIS - 1) / LOOK_MILLIS);
        thread = new SignalThread("kiosk-pins", failed);
    }

    /** Looks for the first time, and then again and again. */
    void start() {
        thread.guard(() -> {
            contacts.begin(levels(), System.nanoTime()).forEach(events);
            lookAgain();
        });
    }

    private void lookAgain() {
        thread.after(contacts.isMoving() ? LOOK_MILLIS : REST_MILLIS, this::look);
    }

    private void look() {
        contacts.look(levels(), System.nanoTime()).forEach(events);
        lookAgain();
    }

    private Map<Wire, Boolean> levels() {
        Map<Wire, Boolean> closed = new EnumMap<>(Wire.class);
        inputs.forEach((wire, input) -> closed.put(wire, isClosed(wire, input)));
        return closed;
    }

    private static boolean isClosed(Wire wire, DigitalInput input) {
        return PiBoard.attempt(wire.name(), () -> input.state() == DigitalState.LOW);
    }

    @Override
    public void close() {
        thread.close();
    }
}
