package urna.kiosk.pi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.i2c.I2C;
import com.pi4j.plugin.mock.provider.i2c.MockI2C;
import com.pi4j.plugin.mock.provider.i2c.MockI2CProviderImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urna.kiosk.board.CharacterRom;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.Status;
import urna.kiosk.session.Button;
import urna.log.VerifiedLog;

/** What reaches the glass, through Pi4J's mock bus and back from its bytes. */
class CharacterDisplayTest {
    private final HandDelays time = new HandDelays();
    private final Context context = Pi4J.newContextBuilder()
            .noAutoDetect()
            .add(new MockI2CProviderImpl())
            .build();
    private final MockI2C bus = (MockI2C) context.create(
            I2C.newConfigBuilder(context).id("DISPLAY").bus(1).device(0x27).build());
    private LcdGlass glass = new LcdGlass(CharacterRom.A00);
    private CharacterDisplay display = new CharacterDisplay(bus::write, CharacterRom.A00, time);

    @AfterEach
    void letGo() {
        context.shutdown();
    }

    private void look() {
        byte[] bytes = new byte[1 << 16];
        int count = bus.read(bytes, 0, bytes.length);
        if (count > 0) {
            byte[] written = new byte[count];
            System.arraycopy(bytes, 0, written, 0, count);
            glass.take(written);
        }
    }

    private List<String> seen() {
        look();
        return glass.rows();
    }

    private static Screen screen(Screen.Kind kind, String title, boolean marked, Optional<String> answer) {
        List<Screen.Line> lines = kind == Screen.Kind.CONTEST
                ? List.of(
                        new Screen.Line(Button.OPTION_1, 1, "a", "Peñón", List.of(), Optional.empty(), marked),
                        new Screen.Line(Button.OPTION_2, 2, "b", "¿Ágora?", List.of(), Optional.empty(), false))
                : List.of();
        Status status = new Status(VerifiedLog.Phase.OPEN, false, 3, 0, true, Optional.empty(), List.of());
        return new Screen(
                kind,
                "es",
                Optional.empty(),
                title,
                "Pulse el botón.",
                lines,
                List.of(new Screen.Key(Button.CONFIRM, "CONFIRMAR", false)),
                1,
                1,
                Optional.empty(),
                answer,
                Optional.empty(),
                Optional.empty(),
                false,
                new Screen.StatusLine(status, "Mesa abierta · 3"));
    }

    private static Screen contest(boolean marked) {
        return screen(Screen.Kind.CONTEST, "Título", marked, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(CharacterRom.class)
    void writesWhatAPersonReads(CharacterRom rom) {
        glass = new LcdGlass(rom);
        display = new CharacterDisplay(bus::write, rom, time);
        display.show(contest(false));
        assertThat(seen())
                .containsExactly(
                        "Título              ", "Pulse el botón.     ", "                    ", "                    ");
        assertThat(glass.isOn()).isTrue();
        time.pass(CharacterDisplay.TURN_MILLIS);
        assertThat(seen().subList(0, 2))
                .containsExactly(
                        " 1 Peñón            ",
                        rom == CharacterRom.A00 ? " 2 ¿Agora?          " : " 2 ¿Ágora?          ");
        time.pass(CharacterDisplay.TURN_MILLIS);
        assertThat(seen().get(0)).isEqualTo(" CONFIRMAR          ");
        time.pass(CharacterDisplay.TURN_MILLIS);
        assertThat(seen().get(0)).isEqualTo(" 1 Peñón            ");
    }

    @Test
    void writesOnlyTheCellsThatChange() {
        display.show(contest(false));
        time.pass(CharacterDisplay.TURN_MILLIS);
        look();
        glass.takeWritten();
        display.show(contest(true));
        assertThat(seen().get(0)).isEqualTo(" 1*Peñón            ");
        assertThat(glass.takeWritten()).isEqualTo(1);
    }

    @Test
    void writesNothingWhenNothingChanges() {
        display.show(contest(false));
        time.pass(CharacterDisplay.TURN_MILLIS);
        look();
        glass.takeWritten();
        display.show(contest(false));
        look();
        assertThat(glass.takeWritten()).isZero();
        assertThat(glass.rows().get(0)).isEqualTo(" 1 Peñón            ");
    }

    @Test
    void startsTheTurnsAfreshWithEachScreen() {
        display.show(contest(false));
        time.pass(CharacterDisplay.TURN_MILLIS - 1);
        display.show(screen(Screen.Kind.CONTEST, "Título", false, Optional.of("No.")));
        assertThat(seen().get(0)).isEqualTo("! No.               ");
        time.pass(CharacterDisplay.TURN_MILLIS - 1);
        assertThat(seen().get(0)).isEqualTo("! No.               ");
        time.pass(1);
        assertThat(seen().get(0)).isEqualTo(" 1 Peñón            ");
    }

    @Test
    void findsItsStepAgainWithTheNextVoter() {
        display.show(contest(false));
        look();
        glass.outOfStep();
        display.show(screen(Screen.Kind.LOCKED, "Consulta", false, Optional.empty()));
        assertThat(seen().subList(0, 2)).containsExactly("Consulta            ", "Pulse el botón.     ");
    }

    @Test
    void setsUpADisplayThatIsFoundInTheMiddleOfAByte() {
        glass.outOfStep();
        display.show(contest(false));
        assertThat(seen().get(0)).isEqualTo("Título              ");
    }

    @Test
    void failsLoudlyWhenTheDisplayDoesNotAnswer() {
        List<byte[]> taken = new ArrayList<>();
        Consumer<byte[]> cut = bytes -> {
            taken.add(bytes);
            throw new PinDeviceException("the display does not work", new IllegalStateException());
        };
        CharacterDisplay unplugged = new CharacterDisplay(cut, CharacterRom.A00, time);
        assertThatThrownBy(() -> unplugged.show(contest(false))).isInstanceOf(PinDeviceException.class);
        assertThat(taken).hasSize(1);
    }
}
