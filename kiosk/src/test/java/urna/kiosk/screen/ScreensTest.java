package urna.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.LANGUAGE;
import static urna.kiosk.session.Button.OPTION_2;
import static urna.kiosk.session.Button.OPTION_3;
import static urna.kiosk.session.Button.OPTION_4;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import urna.election.Election;
import urna.kiosk.console.ScreenText;
import urna.kiosk.session.Event;
import urna.kiosk.session.State;
import urna.kiosk.testing.Fixture;
import urna.log.VerifiedLog;
import urna.record.Alarm;

class ScreensTest {
    private static final Election ELECTION = ScreenStates.ELECTION;
    private static final Screens SCREENS = new Screens(ELECTION);

    private static Stream<String> names() {
        return ScreenStates.screens("es").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void looksAsInTheFileInEachLanguage(String name) throws IOException {
        StringBuilder both = new StringBuilder();
        for (String language : Texts.LANGUAGES) {
            Screen screen = ScreenStates.screen(name, language);
            both.append(String.join("\n", ScreenText.of(screen, 60))).append("\n\n");
        }
        Fixture.assertMatches(ScreensTest.class, name + ".txt", both.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80})
    void fitsItsColumns(int columns) {
        ScreenStates.all()
                .values()
                .forEach(state -> assertThat(ScreenText.of(SCREENS.of(state, ScreenStates.status(state)), columns))
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns)));
    }

    @Test
    void tellsBehindWhichButtonAnOptionIs() {
        State state = ScreenStates.voted().press(OPTION_4).state();
        Screen screen = SCREENS.of(state, ScreenStates.status(state));
        assertThat(screen.contest()).contains("voceria");
        assertThat(screen.page()).isEqualTo(1);
        assertThat(screen.pages()).isEqualTo(2);
        assertThat(screen.line("vocero-3").map(Screen.Line::button)).contains(OPTION_3);
        assertThat(screen.line("vocero-3").map(Screen.Line::marked)).contains(true);
        assertThat(screen.line("vocero-11")).isEmpty();
    }

    @Test
    void showsNoChoiceToAnybodyButTheVoter() {
        for (State state : List.of(
                ScreenStates.enabled().press(OPTION_2).pass(130).state(),
                ScreenStates.voted().press(CONFIRM).state(),
                ScreenStates.voted().press(CONFIRM, LANGUAGE).state(),
                ScreenStates.voted().send(new Event.VoidSession()).state(),
                ScreenStates.voted().pass(155).state())) {
            Screen screen = SCREENS.of(state, ScreenStates.status(state));
            assertThat(screen.lines()).isEmpty();
            assertThat(String.join(" ", ScreenText.of(screen, 80))).doesNotContain("agua", "ana", "diego", "vocero");
        }
    }

    @Test
    void tellsNoChoiceInItsText() {
        State state = ScreenStates.enabled().press(OPTION_2).state();
        Screen screen = SCREENS.of(state, ScreenStates.status(state));
        State unmarked = ScreenStates.enabled().state();
        assertThat(screen.toString())
                .isEqualTo(SCREENS.of(unmarked, ScreenStates.status(unmarked)).toString());
        assertThat(screen.lines().toString())
                .isEqualTo(SCREENS.of(unmarked, ScreenStates.status(unmarked))
                        .lines()
                        .toString());
    }

    /** Two lines of a screen 800 pixels wide; on most days one. */
    @Test
    void keepsTheFootShort() {
        // No panel knows of its own being unplugged.
        List<Alarm.Part> all = List.copyOf(EnumSet.complementOf(EnumSet.of(Alarm.Part.DISPLAY)));
        Status worst = new Status(VerifiedLog.Phase.NOT_OPENED, true, 1234, 56, false, Optional.of("fork"), all);
        Status usual = new Status(VerifiedLog.Phase.OPEN, true, 1234, 0, true, Optional.empty(), List.of());
        for (String language : Texts.LANGUAGES) {
            Texts words = Texts.in(language);
            assertThat(StatusWords.of(worst, true, words).text()).hasSizeLessThanOrEqualTo(220);
            assertThat(StatusWords.of(usual, true, words).text()).hasSizeLessThanOrEqualTo(100);
            assertThat(StatusWords.of(usual, false, words).text()).hasSizeLessThanOrEqualTo(80);
        }
    }

    @Test
    void tellsOfAlarmsAtTheFoot() {
        Status status =
                new Status(VerifiedLog.Phase.OPEN, true, 12, 0, true, Optional.of("fork"), List.of(Alarm.Part.PRINTER));
        assertThat(StatusWords.of(status, true, Texts.in("es")).text())
                .isEqualTo("PRUEBA · NO CUENTA · RECHAZADO por el centro: fork. Llame a la comisión · ALARMA: impresora"
                        + " · Mesa abierta · Votaron: 12 · Con red · Llave puesta");
    }
}
