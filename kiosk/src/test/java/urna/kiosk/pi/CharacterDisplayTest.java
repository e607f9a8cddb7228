package urna.kiosk.pi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.i2c.I2C;
import com.pi4j.plugin.mock.provider.i2c.MockI2C;
import com.pi4j.plugin.mock.provider.i2c.MockI2CProviderImpl;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
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
    private int lost;
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

    /** Loses what is written: the display took the first half of it. */
    private void take(byte[] bytes) {
        if (lost > 0) {
            lost--;
            bus.write(bytes, 0, bytes.length / 2);
            throw new PinDeviceException("the display does not work", new IllegalStateException());
        }
        bus.write(bytes);
    }

    private void losing(int writes) {
        lost = writes;
    }

    @Test
    void makesGoodALostByteAtOnce() {
        display = new CharacterDisplay(this::take, CharacterRom.A00, time);
        display.show(contest(false));
        time.pass(CharacterDisplay.TURN_MILLIS);
        for (int odd = 0; odd < 2; odd++) {
            look();
            glass.outOfStep();
            losing(1);
            display.show(contest(odd == 0));
            assertThat(seen().get(0)).isEqualTo(odd == 0 ? " 1*Peñón            " : " 1 Peñón            ");
            assertThat(display.isAnswering()).isTrue();
        }
        time.pass(CharacterDisplay.TURN_MILLIS);
        assertThat(seen().get(0)).isEqualTo(" CONFIRMAR          ");
    }

    @Test
    void saysThatItDoesNotAnswerAndShowsTheNewestScreenOnceItDoes() {
        display = new CharacterDisplay(this::take, CharacterRom.A00, time);
        display.show(contest(false));
        losing(Integer.MAX_VALUE);
        time.pass(CharacterDisplay.TURN_MILLIS);
        assertThat(display.isAnswering()).isFalse();
        display.show(screen(Screen.Kind.LOCKED, "Consulta", false, Optional.empty()));
        time.pass(10 * CharacterDisplay.LOOK_MILLIS);
        assertThat(display.isAnswering()).isFalse();

        look();
        glass = new LcdGlass(CharacterRom.A00);
        losing(0);
        time.pass(CharacterDisplay.LOOK_MILLIS);
        assertThat(display.isAnswering()).isTrue();
        assertThat(seen().subList(0, 2)).containsExactly("Consulta            ", "Pulse el botón.     ");
        assertThat(glass.isOn()).isTrue();
        display.show(contest(false));
        time.pass(CharacterDisplay.TURN_MILLIS);
        assertThat(seen().get(0)).isEqualTo(" 1 Peñón            ");
    }

    @Test
    void noticesThatItIsGoneWhileTheScreenStandsStill() {
        display = new CharacterDisplay(this::take, CharacterRom.A00, time);
        display.show(screen(Screen.Kind.LOCKED, "Consulta", false, Optional.empty()));
        time.pass(CharacterDisplay.TURN_MILLIS + CharacterDisplay.LOOK_MILLIS / 2);
        List<String> before = seen();
        losing(1);
        glass.outOfStep();
        time.pass(CharacterDisplay.LOOK_MILLIS);
        assertThat(display.isAnswering()).isTrue();
        assertThat(seen()).isEqualTo(before);
        losing(Integer.MAX_VALUE);
        time.pass(CharacterDisplay.LOOK_MILLIS);
        assertThat(display.isAnswering()).isFalse();
    }

    @Test
    void isNotBackBeforeAWholePaneIsWritten() {
        // Its beginning goes through, and nothing after it: twice in each second.
        Queue<Boolean> goesThrough = new ArrayDeque<>(List.of(true, false, true, false));
        CharacterDisplay flapping = new CharacterDisplay(
                bytes -> {
                    if (!goesThrough.isEmpty() && !goesThrough.remove()) {
                        throw new PinDeviceException("the display does not work", new IllegalStateException());
                    }
                    bus.write(bytes);
                },
                CharacterRom.A00,
                time);
        flapping.show(contest(false));
        assertThat(flapping.isAnswering()).isFalse();
        time.pass(CharacterDisplay.LOOK_MILLIS);
        assertThat(flapping.isAnswering()).isTrue();
    }

    @Test
    void keepsOneRowOfTurnsHoweverOftenItIsAway() {
        display = new CharacterDisplay(this::take, CharacterRom.A00, time);
        display.show(contest(false));
        for (int i = 0; i < 3; i++) {
            losing(2);
            display.show(contest(i % 2 == 0));
            assertThat(display.isAnswering()).isFalse();
            time.pass(CharacterDisplay.LOOK_MILLIS);
            assertThat(display.isAnswering()).isTrue();
        }
        look();
        glass.takeWritten();
        time.pass(CharacterDisplay.TURN_MILLIS - 1);
        look();
        assertThat(glass.takeWritten()).isZero();
    }
}
