package urna.kiosk.pi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CProvider;
import com.pi4j.library.gpiod.internal.GpioDException;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.i2c.LinuxFsI2CProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;
import urna.kiosk.board.Wire;
import urna.kiosk.device.Buzzer;
import urna.kiosk.device.Display;
import urna.kiosk.device.Lamp;
import urna.kiosk.session.Event;

/**
 * The pins of a Raspberry Pi, wired as a board says. A pin that fails stops the kiosk: one that does not see its buttons must
 * not look as if it did. A display that fails is no pin: it says so itself, and is tried again.
 */
public final class PiBoard implements AutoCloseable {
    private static final Path MODEL = Path.of("/proc/device-tree/model");
    private static final Path DEVICES = Path.of("/dev");

    private final Context context;
    private final Board board;
    private final Map<Wire, DigitalInput> inputs = new EnumMap<>(Wire.class);
    private final CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
    private final SignalThread signals = new SignalThread("kiosk-signals", failure::complete);
    private final Lamp lamp;
    private final Buzzer buzzer;
    private final Optional<Display> display;
    private volatile Optional<PinWatch> watch = Optional.empty();

    private PiBoard(Context context, Board board) {
        this.context = context;
        this.board = board;
        lamp = new PinLamp(output(Wire.LAMP), signals);
        buzzer = new PinBuzzer(output(Wire.BUZZER), signals);
        display = board.display() instanceof DisplayPart.Characters characters
                ? Optional.of(new CharacterDisplay(bus(characters), characters.rom(), signals))
                : Optional.empty();
        board.pins().forEach((wire, pin) -> {
            if (wire.kind() != Wire.Kind.OUTPUT) {
                inputs.put(wire, input(wire, pin));
            }
        });
    }

    /**
     * Takes the pins.
     *
     * @throws NotAPiException on any other machine
     * @throws NoI2cBusException on one that is not set up for the board's display. A display that does not answer is no reason:
     *     {@link Display#isAnswering} tells
     * @throws PinDeviceException naming the pin or bus that cannot be had
     */
    public static PiBoard open(Board board) throws NotAPiException, NoI2cBusException {
        requirePi(MODEL);
        requireBus(board, DEVICES);
        return open(
                board,
                () -> Pi4J.newContextBuilder()
                        .noAutoDetect()
                        .noAutoInject()
                        .disableShutdownHook()
                        .add(
                                new QuietInputs(),
                                GpioDDigitalOutputProvider.newInstance(),
                                LinuxFsI2CProvider.newInstance())
                        .build());
    }

    /** The same with a context of the caller's making. */
    static PiBoard open(Board board, Supplier<Context> contexts) {
        Context context = attempt("the Pi's pins", contexts);
        boolean opened = false;
        try {
            PiBoard pi = new PiBoard(context, board);
            opened = true;
            return pi;
        } finally {
            if (!opened) {
                context.shutdown();
            }
        }
    }

    static void requirePi(Path model) throws NotAPiException {
        String name = "";
        try {
            name = Files.readString(model, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // A machine without this file is no Pi either.
        }
        if (!name.startsWith("Raspberry Pi")) {
            throw new NotAPiException(
                    "this is no Raspberry Pi (" + model
                            + " does not say so), and a board's pins are there only; without a board file a kiosk runs at a desk");
        }
    }

    /** A missing bus is a setting that somebody has to change; what hangs on it may come and go. */
    static void requireBus(Board board, Path devices) throws NoI2cBusException {
        if (board.display() instanceof DisplayPart.Characters characters) {
            Path device = devices.resolve("i2c-" + characters.bus());
            if (!Files.exists(device)) {
                throw new NoI2cBusException(
                        "there is no " + device + " for the display: bus " + DisplayPart.Characters.HEADER_BUS
                                + " needs dtparam=i2c_arm=on in config.txt (and the module i2c-dev); then restart the Pi");
            }
        }
    }

    public Lamp lamp() {
        return lamp;
    }

    public Buzzer buzzer() {
        return buzzer;
    }

    /** The character display; empty if the board has another kind. */
    public Optional<Display> display() {
        return display;
    }

    /**
     * Begins to watch buttons and contacts. Called once.
     *
     * @param events told how they stand before this returns, and then, from a thread of this board's own, what changes; may wait
     * @param failed told once, of the first pin that fails, perhaps before this returns
     */
    public void listen(Consumer<Event> events, Consumer<RuntimeException> failed) {
        var unused = failure.thenAccept(failed);
        PinWatch watching = new PinWatch(inputs, board.debounceMillis(), events, failure::complete);
        watching.start();
        watch = Optional.of(watching);
    }

    /** Whether buttons are heard: once all pins were looked at, and until one fails; from any thread. */
    public boolean isListening() {
        return watch.isPresent() && !failure.isDone();
    }

    /** Lets go of every pin; lamp and buzzer go off. */
    @Override
    public void close() {
        // Pi4J's native library crashes the process when a pin is touched after it was let go: first whoever touches
        // them.
        watch.ifPresent(PinWatch::close);
        signals.close();
        context.shutdown();
    }

    private DigitalInput input(Wire wire, int pin) {
        return attempt(wire + " on GPIO " + pin, () -> {
            DigitalInputProvider provider = context.provider(DigitalInputProvider.class);
            return provider.create(DigitalInput.newConfigBuilder(context)
                    .id(wire.name())
                    .name(wire.name())
                    .address(pin)
                    .pull(PullResistance.PULL_UP)
                    .build());
        });
    }

    private Output output(Wire wire) {
        int pin = board.pin(wire).orElseThrow();
        String what = wire + " on GPIO " + pin;
        DigitalOutput output = attempt(what, () -> {
            DigitalOutputProvider provider = context.provider(DigitalOutputProvider.class);
            return provider.create(DigitalOutput.newConfigBuilder(context)
                    .id(wire.name())
                    .name(wire.name())
                    .address(pin)
                    .initial(DigitalState.LOW)
                    .shutdown(DigitalState.LOW)
                    .build());
        });
        return on -> attempt(what, () -> output.state(on ? DigitalState.HIGH : DigitalState.LOW));
    }

    private Consumer<byte[]> bus(DisplayPart.Characters characters) {
        String what = "the display at " + characters.address() + " on I2C bus " + characters.bus();
        I2C device = attempt(what, () -> {
            I2CProvider provider = context.provider(I2CProvider.class);
            return provider.create(I2C.newConfigBuilder(context)
                    .id("DISPLAY")
                    .name("DISPLAY")
                    .bus(characters.bus())
                    .device(characters.device())
                    .build());
        });
        return bytes -> attempt(what, () -> device.write(bytes));
    }

    /** Pi4J throws what it likes: whatever it is, it names the device here. */
    static <T> T attempt(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (Pi4JException | GpioDException | IllegalStateException | IllegalArgumentException e) {
            throw new PinDeviceException(what + " does not work: " + e.getMessage(), e);
        }
    }
}
