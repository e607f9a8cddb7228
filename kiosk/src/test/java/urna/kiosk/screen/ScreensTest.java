package urna.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.LANGUAGE;
import static urna.kiosk.session.Button.MOVE;
import static urna.kiosk.session.Button.NEXT;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;
import static urna.kiosk.session.Button.OPTION_3;
import static urna.kiosk.session.Button.OPTION_4;
import static urna.kiosk.session.Button.SELECT;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Rule;
import urna.kiosk.console.ScreenText;
import urna.kiosk.session.Event;
import urna.kiosk.session.Paging;
import urna.kiosk.session.PlayedKiosk;
import urna.kiosk.session.SessionMachine;
import urna.kiosk.session.State;
import urna.kiosk.session.Timeouts;
import urna.kiosk.testing.Fixture;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.record.Sessions;
import urna.testing.TestElection;

class ScreensTest {
    private static final Election ELECTION =
            new TestElection(TestElection.Settings.standard().contests(contests())).election();
    private static final Screens SCREENS = new Screens(ELECTION);

    private static List<Contest> contests() {
        String[] many =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "vocero-" + i).toArray(String[]::new);
        return Stream.concat(
                        TestElection.contests().stream(),
                        Stream.of(TestElection.contest("voceria", new Rule.UpToN(2, 2, 1), many)))
                .toList();
    }

    private static Status status(State state) {
        return new Status(state.polls(), state.keyOn(), state.sessions().cast(), 2, false, Optional.empty(), List.of());
    }

    private static PlayedKiosk enabled() {
        return PlayedKiosk.enabled(ELECTION);
    }

    private static PlayedKiosk voted() {
        return enabled()
                .press(OPTION_2, CONFIRM, OPTION_1, OPTION_4, CONFIRM, BLANK, CONFIRM)
                .press(OPTION_3, NEXT, OPTION_2, CONFIRM);
    }

    private static PlayedKiosk waitingForPin(Event change) {
        PlayedKiosk kiosk = new PlayedKiosk(ELECTION);
        return (change instanceof Event.ClosePolls ? kiosk.opened() : kiosk.send(new Event.KeyTurned(true)))
                .send(change);
    }

    private static PlayedKiosk wrongPins() {
        PlayedKiosk kiosk = waitingForPin(new Event.OpenPolls());
        for (int i = 0; i < 5; i++) {
            kiosk.send(new Event.PinEntered(PlayedKiosk.WRONG_PIN));
        }
        return kiosk;
    }

    /** A state of each kind, by the name of its fixture. */
    private static Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        states.put("not-opened", new PlayedKiosk(ELECTION).state());
        states.put(
                "open",
                new PlayedKiosk(ELECTION)
                        .opened()
                        .send(new Event.KeyTurned(false))
                        .state());
        states.put(
                "closed",
                waitingForPin(new Event.ClosePolls())
                        .send(new Event.PinEntered(PlayedKiosk.RIGHT_PIN))
                        .state());
        states.put("pin-to-open", waitingForPin(new Event.OpenPolls()).state());
        states.put("pin-to-close", waitingForPin(new Event.ClosePolls()).state());
        states.put("pin-locked", wrongPins().state());
        states.put("choose-one", enabled().state());
        states.put("choose-one-marked", enabled().press(OPTION_2).state());
        states.put("choose-one-blank", enabled().press(BLANK).state());
        states.put("choose-none-refused", enabled().press(CONFIRM).state());
        states.put(
                "choose-up-to-n-too-many",
                enabled()
                        .press(OPTION_1, CONFIRM, OPTION_1, OPTION_2, OPTION_3, OPTION_4)
                        .state());
        states.put(
                "choose-second-page", voted().press(OPTION_4, NEXT, NEXT, NEXT).state());
        states.put("review", voted().state());
        states.put("idle-warning", enabled().press(OPTION_2).pass(130).state());
        states.put("recorded", voted().press(CONFIRM).state());
        states.put("voided-idle", enabled().press(OPTION_2).pass(155).state());
        states.put(
                "voided-by-poll-worker",
                enabled().press(OPTION_2).send(new Event.VoidSession()).state());
        states.put("voided-by-power-cut", afterPowerCut(true));
        states.put("restarted", afterPowerCut(false));
        states.put(
                "paused",
                new PlayedKiosk(ELECTION).opened().send(new Event.Pause()).state());
        states.put(
                "paused-enable-refused",
                new PlayedKiosk(ELECTION)
                        .opened()
                        .send(new Event.Pause(), new Event.Enable())
                        .state());
        states.put(
                "pin-typed",
                waitingForPin(new Event.PollsButton())
                        .press(OPTION_1, OPTION_2, OPTION_3)
                        .state());
        states.put("two-buttons-screen", enabled().press(MOVE).state());
        states.put("two-buttons-line", enabled().press(MOVE, MOVE, MOVE, SELECT).state());
        states.put(
                "two-buttons-key",
                voted().press(MOVE, MOVE, MOVE, MOVE, MOVE, MOVE).state());
        return states;
    }

    private static State afterPowerCut(boolean interrupted) {
        return new SessionMachine(ELECTION, Paging.full(ELECTION), Texts.LANGUAGES, Timeouts.STANDARD)
                .start(VerifiedLog.Phase.OPEN, new Sessions(3, 2, 1), interrupted, 0);
    }

    private static Stream<String> names() {
        return states().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void looksAsInTheFileInEachLanguage(String name) throws IOException {
        State state = Optional.ofNullable(states().get(name)).orElseThrow();
        StringBuilder both = new StringBuilder();
        for (String language : Texts.LANGUAGES) {
            Screen screen = SCREENS.of(in(language, state), status(state));
            both.append(String.join("\n", ScreenText.of(screen, 60))).append("\n\n");
        }
        Fixture.assertMatches(ScreensTest.class, name + ".txt", both.toString());
    }

    @Test
    void saysThatAKioskFailedAndNothingOfWhatItDid() throws IOException {
        State state = enabled().press(OPTION_2).state();
        StringBuilder both = new StringBuilder();
        for (String language : Texts.LANGUAGES) {
            Screen screen = SCREENS.outOfService(language, status(state));
            both.append(String.join("\n", ScreenText.of(screen, 60))).append("\n\n");
        }
        Fixture.assertMatches(ScreensTest.class, "out-of-service.txt", both.toString());
    }

    private static State in(String language, State state) {
        return new State(
                state.polls(),
                state.sessions(),
                state.paused(),
                state.keyOn(),
                state.pins(),
                state.stage(),
                language,
                state.answer(),
                state.lastTick(),
                state.alarms());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80})
    void fitsItsColumns(int columns) {
        states().values()
                .forEach(state -> assertThat(ScreenText.of(SCREENS.of(state, status(state)), columns))
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns)));
    }

    @Test
    void tellsBehindWhichButtonAnOptionIs() {
        State state = voted().press(OPTION_4).state();
        Screen screen = SCREENS.of(state, status(state));
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
                enabled().press(OPTION_2).pass(130).state(),
                voted().press(CONFIRM).state(),
                voted().press(CONFIRM, LANGUAGE).state(),
                voted().send(new Event.VoidSession()).state(),
                voted().pass(155).state())) {
            Screen screen = SCREENS.of(state, status(state));
            assertThat(screen.lines()).isEmpty();
            assertThat(String.join(" ", ScreenText.of(screen, 80))).doesNotContain("agua", "ana", "diego", "vocero");
        }
    }

    @Test
    void tellsNoChoiceInItsText() {
        State state = enabled().press(OPTION_2).state();
        Screen screen = SCREENS.of(state, status(state));
        State unmarked = enabled().state();
        assertThat(screen.toString())
                .isEqualTo(SCREENS.of(unmarked, status(unmarked)).toString());
        assertThat(screen.lines().toString())
                .isEqualTo(SCREENS.of(unmarked, status(unmarked)).lines().toString());
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
