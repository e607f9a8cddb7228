package urna.kiosk.pi;

import java.util.Optional;
import urna.kiosk.device.Lamp;
import urna.kiosk.device.Light;

/** The poll worker's lamp on a pin. It blinks by itself until it is told something else. */
final class PinLamp implements Lamp {
    private final Output pin;
    private final Delays delays;
    private Optional<Object> running = Optional.empty();

    PinLamp(Output pin, Delays delays) {
        this.pin = pin;
        this.delays = delays;
    }

    @Override
    public synchronized void show(Light light) {
        Pattern pattern = Pattern.of(light);
        Object run = new Object();
        running = Optional.of(run);
        pin.set(false);
        step(pattern, 0, run);
    }

    private synchronized void step(Pattern pattern, int at, Object run) {
        // What was told since makes this run an old one.
        if (running.isEmpty() || running.get() != run || pattern.millis().isEmpty()) {
            return;
        }
        pin.set(at % 2 == 0);
        int next = at + 1;
        if (next < pattern.millis().size() || pattern.repeats()) {
            delays.after(
                    pattern.millis().get(at),
                    () -> step(pattern, next % pattern.millis().size(), run));
        }
    }
}
