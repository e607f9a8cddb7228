package urna.kiosk.testing;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Display;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Effect;
import urna.kiosk.voice.Speech;

/** A kiosk's devices that keep what they were given, and fail when the test says so. */
public final class Desk {
    private final List<Screen> screens = new CopyOnWriteArrayList<>();
    private final List<Printout> reports = new CopyOnWriteArrayList<>();
    private final List<Effect.Tone> tones = new CopyOnWriteArrayList<>();
    private final List<Speech> speeches = new CopyOnWriteArrayList<>();
    private volatile Light light = Light.OFF;
    private volatile Optional<Screen.Kind> failsAt = Optional.empty();
    private volatile boolean unplugged;
    private volatile boolean lampIsBroken;

    public Devices devices() {
        return new Devices(new Glass(), reports::add, this::light, tones::add, speeches::add, () -> {});
    }

    /** The display breaks when it is to show this. */
    public void failAt(Screen.Kind kind) {
        failsAt = Optional.of(kind);
    }

    /** The lamp breaks whatever it is to show. */
    public void breakLamp() {
        lampIsBroken = true;
    }

    /** Nobody can see the display any more, or again. */
    public void unplug(boolean gone) {
        unplugged = gone;
    }

    private void light(Light shown) {
        if (lampIsBroken) {
            throw new IllegalStateException("the lamp broke at " + shown);
        }
        light = shown;
    }

    private final class Glass implements Display {
        @Override
        public void show(Screen screen) {
            if (failsAt.equals(Optional.of(screen.kind()))) {
                throw new IllegalStateException("the display broke at " + screen.kind());
            }
            screens.add(screen);
        }

        @Override
        public boolean isAnswering() {
            return !unplugged;
        }
    }

    public Screen screen() {
        return screens.get(screens.size() - 1);
    }

    public Screen awaitScreen(Screen.Kind kind) {
        return awaitScreen(screen -> screen.kind() == kind);
    }

    public Screen awaitScreen(Predicate<Screen> wanted) {
        await().until(() -> !screens.isEmpty() && wanted.test(screen()));
        return screen();
    }

    public List<Printout> reports() {
        return List.copyOf(reports);
    }

    public List<Effect.Tone> tones() {
        return List.copyOf(tones);
    }

    public Light light() {
        return light;
    }
}
