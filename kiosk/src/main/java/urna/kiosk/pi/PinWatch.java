package urna.kiosk.pi;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import urna.kiosk.board.Wire;
import urna.kiosk.session.Event;

/**
 * Watches inputs: their edges as Pi4J tells them, and their levels every few milliseconds, because edges get lost (see
 * {@link Contact}). A pin that cannot be read is told as a failure.
 */
final class PinWatch implements AutoCloseable {
    /** Well below a debounce time, and below anything that a person could do. */
    private static final long LOOK_MILLIS = 5;

    /** At rest only every so many looks are taken: 200 a second of two dozen pins keep a small Pi as busy as all else it does. */
    private static final int LOOKS_AT_REST = 4;

    private final Map<Wire, DigitalInput> inputs;
    private final Contacts contacts;
    private final Consumer<Event> events;
    private final SignalThread thread;
    private int looks;

    PinWatch(
            Map<Wire, DigitalInput> inputs,
            int debounceMillis,
            Consumer<Event> events,
            Consumer<RuntimeException> failed) {
        this.inputs = new EnumMap<>(inputs);
        this.events = events;
        contacts = new Contacts(Duration.ofMillis(debounceMillis));
        thread = new SignalThread("kiosk-pins", failed);
    }

    void start() {
        Map<Wire, Boolean> closed = new EnumMap<>(Wire.class);
        inputs.forEach((wire, input) -> closed.put(wire, isClosed(wire, input)));
        synchronized (contacts) {
            contacts.begin(closed, System.nanoTime()).forEach(events);
        }
        inputs.forEach((wire, input) -> input.addListener(edge -> see(wire, edge.state() == DigitalState.LOW)));
        thread.every(LOOK_MILLIS, this::look);
    }

    private void look() {
        looks++;
        if (looks % LOOKS_AT_REST == 0 || isMoving()) {
            inputs.forEach((wire, input) -> see(wire, isClosed(wire, input)));
        }
    }

    private boolean isMoving() {
        synchronized (contacts) {
            return contacts.isMoving();
        }
    }

    /** From Pi4J's threads as well, which swallow what a listener throws: nothing here does. */
    private void see(Wire wire, boolean closed) {
        List<Event> told;
        synchronized (contacts) {
            told = contacts.see(wire, closed, System.nanoTime());
        }
        told.forEach(events);
    }

    private static boolean isClosed(Wire wire, DigitalInput input) {
        return PiBoard.attempt(wire + "", () -> input.state() == DigitalState.LOW);
    }

    @Override
    public void close() {
        thread.close();
    }
}
