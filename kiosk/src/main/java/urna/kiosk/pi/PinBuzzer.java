package urna.kiosk.pi;

import java.util.ArrayDeque;
import java.util.Deque;
import urna.kiosk.device.Buzzer;
import urna.kiosk.session.Effect;

/** A buzzer on a pin: one tone after another, while the kiosk goes on. */
final class PinBuzzer implements Buzzer {
    /** Who presses faster than the buzzer beeps misses beeps, and never hears them minutes later. */
    static final int MOST_WAITING = 4;

    private static final long GAP_MILLIS = 60;

    private final Output pin;
    private final Delays delays;
    private final Deque<Pattern> waiting = new ArrayDeque<>();
    private boolean sounding;

    PinBuzzer(Output pin, Delays delays) {
        this.pin = pin;
        this.delays = delays;
    }

    @Override
    public synchronized void sound(Effect.Tone tone) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(Pattern.of(tone));
        }
        if (!sounding) {
            next();
        }
    }

    private synchronized void next() {
        Pattern pattern = waiting.poll();
        sounding = pattern != null;
        if (pattern != null) {
            step(pattern, 0);
        }
    }

    private synchronized void step(Pattern pattern, int at) {
        if (at == pattern.millis().size()) {
            pin.set(false);
            delays.after(GAP_MILLIS, this::next);
            return;
        }
        pin.set(at % 2 == 0);
        delays.after(pattern.millis().get(at), () -> step(pattern, at + 1));
    }
}
