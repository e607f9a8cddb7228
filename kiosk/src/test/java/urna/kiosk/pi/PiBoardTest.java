package urna.kiosk.pi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProviderImpl;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProviderImpl;
import com.pi4j.plugin.mock.provider.i2c.MockI2C;
import com.pi4j.plugin.mock.provider.i2c.MockI2CProviderImpl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.kiosk.board.Board;
import urna.kiosk.board.ShippedBoard;
import urna.kiosk.board.Wire;
import urna.kiosk.device.Light;
import urna.kiosk.selftest.Act;
import urna.kiosk.selftest.BoardBench;
import urna.kiosk.session.Button;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.testing.Desk;
import urna.record.Alarm;

/** The whole board over Pi4J's mock platform; what depends on time alone is tested where time is the test's. */
class PiBoardTest {
    @TempDir
    private Path place;

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
    private Context context = context(new MockDigitalInputProviderImpl());

    private static Context context(DigitalInputProvider inputs) {
        return Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(inputs, new MockDigitalOutputProviderImpl(), new MockI2CProviderImpl())
                .build();
    }

    @AfterEach
    void letGo() {
        if (!context.isShutdown()) {
            context.shutdown();
        }
    }

    private PiBoard open(ShippedBoard shipped, DigitalInputProvider inputs) throws Exception {
        context.shutdown();
        context = context(inputs);
        return PiBoard.open(shipped.load(), () -> context);
    }

    private boolean isOn(Wire wire) {
        return context.registry().get(wire.name(), DigitalOutput.class).isOn();
    }

    private static Set<Wire> shut(Wire... more) {
        Set<Wire> closed = EnumSet.of(Wire.TAMPER, Wire.MAINS);
        closed.addAll(List.of(more));
        return closed;
    }

    private void awaitPress(Button button) {
        await().until(() -> events.contains(new Event.Press(button)));
    }

    @Test
    void tellsOfPressesAndContacts() throws Exception {
        PulledUpInputs inputs = new PulledUpInputs(shut(Wire.KEY));
        try (PiBoard pi = open(ShippedBoard.PANEL, inputs)) {
            pi.listen(events::add, failure::complete);
            assertThat(events)
                    .containsExactly(
                            new Event.KeyTurned(true),
                            new Event.PartChanged(Alarm.Part.TAMPER, false),
                            new Event.PartChanged(Alarm.Part.POWER, false));
            events.clear();

            inputs.set(Wire.OPTION_1, true);
            inputs.set(Wire.SELECT, true);
            awaitPress(Button.OPTION_1);
            awaitPress(Button.SELECT);
            inputs.set(Wire.OPTION_1, false);
            inputs.set(Wire.SELECT, false);
            inputs.set(Wire.TAMPER, false);
            await().until(() -> events.contains(new Event.PartChanged(Alarm.Part.TAMPER, true)));
            assertThat(events).hasSize(3);
        }
        assertThat(context.isShutdown()).isTrue();
        assertThat(failure).isNotDone();
    }

    @Test
    void tellsASelfTestOfNothingButTheFirstPress() throws Exception {
        PulledUpInputs inputs = new PulledUpInputs(shut(Wire.KEY));
        try (PiBoard pi = open(ShippedBoard.PANEL, inputs)) {
            BoardBench bench = new BoardBench(
                    ShippedBoard.PANEL.load(),
                    new Desk().devices(),
                    said -> {},
                    "es",
                    Duration.ofSeconds(30),
                    Duration.ofMillis(1));
            pi.listen(bench::hear, bench::fail);
            bench.begin("Prueba");
            inputs.set(Wire.OPTION_1, true);
            assertThat(bench.await()).isEqualTo(new Act.Done(List.of(new Event.Press(Button.OPTION_1))));
        }
    }

    /** In the middle of a look: it has gone through the first half of the pins when a hand is at the key. */
    @Test
    void hearsOfAKeyBeforeTheButtonForWhichItWasTurnedHoweverSlowlyItLooks() throws Exception {
        SlowInputs inputs = new SlowInputs();
        try (PiBoard pi = open(ShippedBoard.PANEL, inputs)) {
            pi.listen(events::add, failure::complete);
            events.clear();
            inputs.between = Wire.ENABLE;
            await().until(() -> events.contains(new Event.PollsButton()));
            assertThat(events).containsExactly(new Event.KeyTurned(true), new Event.PollsButton());
        }
    }

    private static final class SlowInputs extends MockDigitalInputProviderImpl {
        private final Set<Wire> closed = ConcurrentHashMap.newKeySet();
        private volatile Wire between = Wire.LAMP;

        @Override
        public DigitalInput create(DigitalInputConfig config) {
            Wire wire = Wire.valueOf(config.id());
            MockDigitalInput input = new MockDigitalInput(this, config) {
                @Override
                public DigitalState state() {
                    if (wire == between) {
                        closed.addAll(List.of(Wire.KEY, Wire.POLLS));
                    }
                    return closed.contains(wire) ? DigitalState.LOW : DigitalState.HIGH;
                }
            };
            context.registry().add(input);
            return input;
        }
    }

    @Test
    void reportsAButtonThatIsDownAtTheStart() throws Exception {
        PulledUpInputs inputs = new PulledUpInputs(shut(Wire.CONFIRM));
        try (PiBoard pi = open(ShippedBoard.PANEL, inputs)) {
            pi.listen(events::add, failure::complete);
            inputs.set(Wire.CONFIRM, false);
            await().until(() -> events.contains(new Event.PartChanged(Alarm.Part.BUTTON, false)));
            assertThat(events)
                    .contains(new Event.PartChanged(Alarm.Part.BUTTON, true))
                    .doesNotContain(new Event.Press(Button.CONFIRM));
        }
    }

    @Test
    void lightsTheLampAndLeavesItDark() throws Exception {
        PiBoard pi = open(ShippedBoard.PANEL, new PulledUpInputs(shut()));
        DigitalOutput lamp = context.registry().get(Wire.LAMP.name(), DigitalOutput.class);
        pi.lamp().show(Light.FREE);
        assertThat(isOn(Wire.LAMP)).isTrue();
        pi.buzzer().sound(Effect.Tone.RECORDED);
        assertThat(isOn(Wire.BUZZER)).isTrue();
        pi.close();
        assertThat(lamp.isOn()).isFalse();
    }

    @Test
    void stopsTheKioskWhenAPinCannotBeRead() throws Exception {
        DyingInputs inputs = new DyingInputs();
        try (PiBoard pi = open(ShippedBoard.PANEL, inputs)) {
            assertThat(pi.isListening()).isFalse();
            pi.listen(events::add, failure::complete);
            assertThat(pi.isListening()).isTrue();
            inputs.state = DyingInputs::withoutChip;
            await().until(failure::isDone);
            assertThat(pi.isListening()).isFalse();
            assertThat(failure.join())
                    .isInstanceOf(PinDeviceException.class)
                    .hasMessageContaining("does not work: the chip is gone");
        }
    }

    @Test
    void stopsTheKioskWhenItsCardCanNoLongerBeRead() throws Exception {
        DyingInputs inputs = new DyingInputs();
        try (PiBoard pi = open(ShippedBoard.PANEL, inputs)) {
            pi.listen(events::add, failure::complete);
            inputs.state = () -> {
                throw new NoClassDefFoundError("urna/kiosk/pi/Contact");
            };
            await().until(failure::isDone);
            assertThat(failure.join()).hasCauseInstanceOf(NoClassDefFoundError.class);
        }
    }

    @Test
    void stopsTheKioskWhenTheFirstLookFails() throws Exception {
        DyingInputs inputs = new DyingInputs();
        inputs.state = DyingInputs::withoutChip;
        try (PiBoard pi = open(ShippedBoard.PANEL, inputs)) {
            pi.listen(events::add, failure::complete);
            assertThat(failure).isCompletedWithValueMatching(PinDeviceException.class::isInstance);
            assertThat(pi.isListening()).isFalse();
        }
    }

    private static final class DyingInputs extends MockDigitalInputProviderImpl {
        private volatile Supplier<DigitalState> state = () -> DigitalState.HIGH;

        private static DigitalState withoutChip() {
            throw new IllegalStateException("the chip is gone");
        }

        @Override
        public DigitalInput create(DigitalInputConfig config) {
            MockDigitalInput input = new MockDigitalInput(this, config) {
                @Override
                public DigitalState state() {
                    return state.get();
                }
            };
            context.registry().add(input);
            return input;
        }
    }

    @Test
    void namesThePinThatCannotBeHad() {
        DigitalInputProvider busy = new MockDigitalInputProviderImpl() {
            @Override
            public DigitalInput create(DigitalInputConfig config) {
                if (config.address() == 27) {
                    throw new IllegalStateException("Device or resource busy");
                }
                return super.create(config);
            }
        };
        assertThatThrownBy(() -> open(ShippedBoard.PANEL, busy))
                .isInstanceOf(PinDeviceException.class)
                .hasMessage("CORRECT on GPIO 27 does not work: Device or resource busy");
        assertThat(context.isShutdown()).isTrue();
    }

    @Test
    void hasACharacterDisplayOnTheBoardThatSaysSo() throws Exception {
        try (PiBoard pi = open(ShippedBoard.CHARACTERS, new PulledUpInputs(shut()))) {
            assertThat(pi.display()).isPresent();
            MockI2C bus = context.registry().get("DISPLAY", MockI2C.class);
            assertThat(bus.bus()).isEqualTo(1);
            assertThat(bus.device()).isEqualTo(0x27);
        }
        try (PiBoard pi = open(ShippedBoard.PANEL, new PulledUpInputs(shut()))) {
            assertThat(pi.display()).isEmpty();
        }
    }

    @Test
    void namesTheSettingThatTheDisplaysBusNeeds() throws Exception {
        Board characters = ShippedBoard.CHARACTERS.load();
        assertThatThrownBy(() -> PiBoard.requireBus(characters, place))
                .isInstanceOf(NoI2cBusException.class)
                .hasMessageStartingWith("there is no " + place.resolve("i2c-1"))
                .hasMessageContaining("dtparam=i2c_arm=on in config.txt")
                .message()
                .hasLineCount(1);
        PiBoard.requireBus(ShippedBoard.PANEL.load(), place);
        Files.createFile(place.resolve("i2c-1"));
        PiBoard.requireBus(characters, place);
    }

    @Test
    void startsOnlyOnAPi() throws Exception {
        Board board = ShippedBoard.PANEL.load();
        Path model = place.resolve("model");
        assertThatThrownBy(() -> PiBoard.requirePi(model)).isInstanceOf(NotAPiException.class);
        Files.writeString(model, "Acme Board 1\0");
        assertThatThrownBy(() -> PiBoard.requirePi(model))
                .isInstanceOf(NotAPiException.class)
                .hasMessageStartingWith("this is no Raspberry Pi (" + model)
                .message()
                .hasLineCount(1);
        Files.writeString(model, "Raspberry Pi Zero 2 W Rev 1.0\0");
        PiBoard.requirePi(model);
        assertThat(board.pins()).isNotEmpty();
    }
}
