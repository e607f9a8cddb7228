package urna.kiosk.pi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProviderImpl;
import com.pi4j.plugin.mock.provider.i2c.MockI2C;
import com.pi4j.plugin.mock.provider.i2c.MockI2CProviderImpl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.kiosk.Firmware;
import urna.kiosk.board.CharacterRom;
import urna.kiosk.board.ShippedBoard;
import urna.kiosk.board.Wire;
import urna.kiosk.board.WireEvents;
import urna.kiosk.device.Devices;
import urna.kiosk.session.Event;
import urna.kiosk.testing.Desk;
import urna.kiosk.testing.FakeHub;
import urna.kiosk.testing.HandTicker;
import urna.kiosk.testing.Mesa;
import urna.record.Sessions;
import urna.testing.TestElection;

/** A voter and a poll worker who have nothing but wires: what they press are levels of pins, what they read are bytes on a bus. */
class PinDayTest {
    @TempDir
    private Path place;

    private final PulledUpInputs inputs = new PulledUpInputs(Set.of(Wire.TAMPER, Wire.KEY));
    private final LcdGlass glass = new LcdGlass(CharacterRom.A00);
    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private volatile boolean unplugged;
    private final Context context = Pi4J.newContextBuilder()
            .noAutoDetect()
            .add(inputs, new MockDigitalOutputProviderImpl(), new CountedBus())
            .build();

    /** The mock's queue is not for two threads: here each write goes to the glass at once. */
    private final class CountedBus extends MockI2CProviderImpl {
        @Override
        public com.pi4j.io.i2c.I2C create(com.pi4j.io.i2c.I2CConfig config) {
            MockI2C device = new MockI2C(this, config) {
                @Override
                public int write(byte[] data, int offset, int length) {
                    if (unplugged) {
                        throw new Pi4JException("Failed to execute action for device 39 on bus 1");
                    }
                    synchronized (glass) {
                        glass.take(Arrays.copyOfRange(data, offset, offset + length));
                    }
                    return length;
                }
            };
            context.registry().add(device);
            return device;
        }
    }

    private String seen() {
        synchronized (glass) {
            return String.join(" ", glass.rows()).replaceAll("\\s+", " ");
        }
    }

    private void awaitText(String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(seen()).contains(text));
    }

    private void listen(PiBoard pi, Firmware kiosk) {
        pi.listen(
                event -> {
                    kiosk.post(event);
                    heard.add(event);
                },
                kiosk::fail);
    }

    /** Holds a button until the kiosk has heard it: a press counts once it was quiet for the board's debounce time. */
    private void press(Wire wire) {
        heard.clear();
        inputs.set(wire, true);
        await().until(() -> heard.contains(WireEvents.pressed(wire)));
        inputs.set(wire, false);
    }

    private void press(Wire wire, String thenRead) {
        press(wire);
        awaitText(thenRead);
    }

    @Test
    void opensThePollsAndRecordsAVote() throws Exception {
        TestElection election = new TestElection(TestElection.Settings.standard()
                .contests(TestElection.contests().subList(0, 1)));
        Mesa mesa = new Mesa(place.resolve("k-1"), election);
        HandTicker time = new HandTicker();
        Desk desk = new Desk();
        try (PiBoard pi = PiBoard.open(ShippedBoard.CHARACTERS.load(), () -> context);
                Firmware kiosk = mesa.start(Optional.empty(), on(pi, desk), new FakeHub(election), time)) {
            listen(pi, kiosk);
            awaitText("Consulta de prueba");
            press(Wire.POLLS, "Abrir la mesa");
            List<Wire> pin = IntStream.range(0, Mesa.PIN.length())
                    .mapToObj(i -> Wire.valueOf("OPTION_" + Mesa.PIN.charAt(i)))
                    .toList();
            for (int typed = 1; typed <= pin.size(); typed++) {
                press(pin.get(typed - 1), "·".repeat(typed));
            }
            press(Wire.CONFIRM, "Consulta de prueba");
            press(Wire.ENABLE, "Contienda proyecto");
            press(Wire.OPTION_2, " 2*Opción agua");
            press(Wire.CONFIRM, "Su voto está registrado");
            assertThat(kiosk.ended()).isNotDone();
        }
        assertThat(mesa.box().sessions().cast()).isEqualTo(1);
    }

    @Test
    void livesThroughADisplayThatIsUnpluggedAndBackAgain() throws Exception {
        TestElection election = new TestElection(TestElection.Settings.standard()
                .contests(TestElection.contests().subList(0, 1)));
        Mesa mesa = new Mesa(place.resolve("k-1"), election);
        HandTicker time = new HandTicker();
        Desk desk = new Desk();
        unplugged = true;
        try (PiBoard pi = PiBoard.open(ShippedBoard.CHARACTERS.load(), () -> context);
                Firmware kiosk = mesa.start(Optional.empty(), on(pi, desk), new FakeHub(election), time)) {
            listen(pi, kiosk);
            unplugged = false;
            awaitText("Consulta de prueba");
            time.pass(1);
            Mesa.open(kiosk);
            awaitText("Consulta de prueba");
            press(Wire.ENABLE, "Contienda proyecto");
            unplugged = true;
            press(Wire.OPTION_2);
            await().until(() -> !pi.display().orElseThrow().isAnswering());
            time.pass(1);
            unplugged = false;
            awaitText("La pantalla falló");
            assertThat(kiosk.ended()).isNotDone();
        }
        assertThat(mesa.box().sessions()).isEqualTo(new Sessions(1, 0, 1));
    }

    private static Devices on(PiBoard pi, Desk desk) {
        Devices others = desk.devices();
        return new Devices(
                pi.display().orElseThrow(), others.printer(), pi.lamp(), pi.buzzer(), others.speaker(), () -> {});
    }
}
