package urna.kiosk.characters;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.MOVE;
import static urna.kiosk.session.Button.NEXT;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;
import static urna.kiosk.session.Button.OPTION_3;
import static urna.kiosk.session.Button.SELECT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import urna.election.Contest;
import urna.election.Election;
import urna.election.LocalizedText;
import urna.election.Option;
import urna.election.Rule;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.Screens;
import urna.kiosk.screen.Status;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;
import urna.kiosk.session.Paging;
import urna.kiosk.session.PlayedKiosk;
import urna.kiosk.session.State;
import urna.kiosk.testing.Fixture;
import urna.kiosk.testing.Mesa;
import urna.testing.TestElection;

class PanesTest {
    private static final String LONG_NAME = "Rehabilitación de las escaleras y pasamanos del sector La Piedrita con"
            + " iluminación solar y barandas nuevas para que las personas mayores puedan llegar a sus casas también"
            + " cuando se va la luz";

    private static final Election ELECTION =
            new TestElection(TestElection.Settings.standard().contests(contests())).election();
    private static final Screens SCREENS = new Screens(ELECTION);

    private static List<Contest> contests() {
        Contest projects = contest("proyecto", new Rule.ChooseOne(1), "Agua potable", "Ñandú", "Luz", "Cancha", "Aula");
        Contest judges = contest(
                "jueces",
                new Rule.UpToN(2, 2, 1),
                "María Eugenia Fernández Ibáñez",
                "José Ángel Núñez",
                "Ana Pérez",
                LONG_NAME);
        return List.of(projects, judges, TestElection.contest("carta", new Rule.YesNo(15), "si", "no"));
    }

    private static Contest contest(String id, Rule rule, String... names) {
        return new Contest(
                id,
                LocalizedText.of("Contienda " + id, "Contest " + id),
                rule,
                IntStream.range(0, names.length)
                        .mapToObj(i -> new Option(id + "-" + i, LocalizedText.untranslated(names[i])))
                        .toList());
    }

    private static PlayedKiosk kiosk() {
        return new PlayedKiosk(ELECTION, CharacterPaging.of(ELECTION));
    }

    private static PlayedKiosk enabled() {
        return kiosk().opened().send(new Event.Enable());
    }

    private static PlayedKiosk voted() {
        return enabled()
                .press(OPTION_2, NEXT, CONFIRM)
                .press(OPTION_1, NEXT, OPTION_1, NEXT, NEXT, CONFIRM)
                .press(BLANK, CONFIRM);
    }

    /** A state of each kind, by the name of its fixture. */
    private static Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        states.put("not-opened", kiosk().state());
        states.put("open", kiosk().opened().send(new Event.KeyTurned(false)).state());
        states.put("paused", kiosk().opened().send(new Event.Pause()).state());
        states.put("closed", closed().state());
        states.put("pin", askedForPin().state());
        states.put(
                "pin-typed", askedForPin().press(OPTION_1, OPTION_2, OPTION_3).state());
        states.put(
                "pin-wrong",
                askedForPin().send(new Event.PinEntered(PlayedKiosk.WRONG_PIN)).state());
        states.put("choose-one", enabled().state());
        states.put("choose-one-marked", enabled().press(OPTION_2).state());
        states.put("choose-one-blank", enabled().press(BLANK).state());
        states.put("choose-one-second-page", enabled().press(NEXT).state());
        states.put("pages-not-seen", enabled().press(OPTION_2, CONFIRM).state());
        states.put("up-to-n", enabled().press(OPTION_2, NEXT, CONFIRM, OPTION_1).state());
        states.put(
                "up-to-n-long-name",
                enabled()
                        .press(OPTION_2, NEXT, CONFIRM, NEXT, NEXT, NEXT, OPTION_1)
                        .state());
        states.put("two-buttons-option", enabled().press(MOVE, MOVE).state());
        states.put(
                "two-buttons-key",
                enabled().press(MOVE, MOVE, MOVE, MOVE, MOVE, MOVE, SELECT).state());
        states.put("review", voted().state());
        states.put("review-second-page", voted().press(NEXT).state());
        states.put("idle-warning", enabled().press(OPTION_2).pass(130).state());
        states.put("recorded", voted().press(NEXT, NEXT, CONFIRM).state());
        states.put(
                "voided",
                enabled().press(OPTION_2).send(new Event.VoidSession()).state());
        return states;
    }

    private static PlayedKiosk askedForPin() {
        return kiosk().send(new Event.KeyTurned(true), new Event.OpenPolls());
    }

    private static PlayedKiosk closed() {
        return kiosk().opened().send(new Event.ClosePolls(), new Event.PinEntered(PlayedKiosk.RIGHT_PIN));
    }

    private static Stream<String> names() {
        return states().keySet().stream();
    }

    private static Screen screen(State state, String language) {
        Status status = new Status(
                state.polls(), state.keyOn(), state.sessions().cast(), 2, false, Optional.empty(), List.of());
        return Optional.of(SCREENS.of(state, status))
                .filter(screen -> screen.language().equals(language))
                .orElseGet(() -> SCREENS.of(PlayedKiosk.in(language, state), status));
    }

    private static Screen screen(State state) {
        return screen(state, "es");
    }

    @ParameterizedTest
    @MethodSource("names")
    void looksAsInTheFileInEachLanguage(String name) throws IOException {
        State state = Optional.ofNullable(states().get(name)).orElseThrow();
        StringBuilder text = new StringBuilder();
        for (String language : Texts.LANGUAGES) {
            Panes panes = Panes.of(screen(state, language), Optional.empty());
            for (int turn = 0; turn < panes.turns().size(); turn++) {
                text.append("+--------------------+\n");
                panes.turn(turn)
                        .rows()
                        .forEach(row -> text.append('|').append(row).append("|\n"));
            }
            text.append("+--------------------+\n\n");
        }
        Fixture.assertMatches(PanesTest.class, name + ".txt", text.toString());
    }

    @ParameterizedTest
    @MethodSource("names")
    void losesNoWord(String name) {
        for (String language : Texts.LANGUAGES) {
            Screen screen = screen(Optional.ofNullable(states().get(name)).orElseThrow(), language);
            // Breaks within a word too, so blanks are no part of the comparison.
            String shown = squeeze(Panes.of(screen, Optional.empty()).turns().stream()
                    .flatMap(pane -> pane.rows().stream())
                    .collect(Collectors.joining()));
            for (String text : texts(screen)) {
                assertThat(shown).contains(squeeze(text));
            }
        }
    }

    private static List<String> texts(Screen screen) {
        List<String> texts = new ArrayList<>(List.of(screen.instruction()));
        if (screen.focus().isEmpty()) {
            // With a focus, its row stands between the rows of longer texts.
            texts.add(screen.title());
            screen.progress().ifPresent(texts::add);
            screen.answer().ifPresent(texts::add);
        } else {
            texts.remove(screen.instruction());
        }
        screen.entry().ifPresent(texts::add);
        screen.lines()
                .forEach(line -> texts.addAll(Stream.concat(Stream.of(line.name()), line.chosen().stream())
                        .toList()));
        screen.keys().forEach(key -> texts.add(key.name()));
        return texts;
    }

    private static String squeeze(String text) {
        return text.replace(" ", "");
    }

    @Test
    void putsAllOptionsOfAPageOnOnePaneUnlessOneNameFillsIt() {
        Paging paging = CharacterPaging.of(ELECTION);
        assertThat(paging.options())
                .containsEntry("proyecto", 4)
                .containsEntry("jueces", 1)
                .containsEntry("carta", 4);
        for (State state : List.of(enabled().state(), enabled().press(NEXT).state())) {
            Screen screen = screen(state);
            Panes panes = Panes.of(screen, Optional.empty());
            assertThat(panes.turns().stream()
                            .filter(pane -> screen.lines().stream()
                                    .allMatch(
                                            line -> String.join("", pane.rows()).contains(line.name()))))
                    .isNotEmpty();
        }
    }

    @Test
    void fillsEveryPageWithWholeOptions() {
        for (int most = 1; most <= 3; most++) {
            String[] names = IntStream.range(0, 11)
                    .mapToObj(i -> i % 3 == 0 ? "Nombre de dos filas " + i : "Corto " + i)
                    .toArray(String[]::new);
            Election election = new TestElection(TestElection.Settings.standard()
                            .contests(List.of(contest("c", new Rule.UpToN(most, 1, 0), names))))
                    .election();
            assertThat(CharacterPaging.of(election).options()).containsEntry("c", 3);
        }
    }

    @Test
    void showsTheMarkAndTheNumberOfTheButton() {
        Panes panes = Panes.of(screen(enabled().press(NEXT, OPTION_1).state()), Optional.empty());
        assertThat(panes.turns()).anySatisfy(pane -> assertThat(pane.rows()).contains(" 1*Aula             "));
    }

    @Test
    void showsTheFocusOnEveryPane() {
        for (int moves = 1; moves < 12; moves++) {
            PlayedKiosk kiosk = enabled();
            for (int i = 0; i < moves; i++) {
                kiosk.press(MOVE);
            }
            Screen screen = screen(kiosk.state());
            Optional<Button> focus = screen.focus();
            if (focus.isPresent() && focus.get() != SELECT) {
                assertThat(Panes.of(screen, Optional.empty()).turns())
                        .allSatisfy(
                                pane -> assertThat(String.join("", pane.rows())).contains(">"));
            }
        }
    }

    @Test
    void keepsTheOptionsBeforeTheEyesOfWhoMarksOne() {
        Screen before = screen(enabled().state());
        Panes fresh = Panes.of(before, Optional.empty());
        assertThat(fresh.turn(0).rows().get(0)).startsWith("Contienda proyecto");
        Panes marked = Panes.of(screen(enabled().press(OPTION_2).state()), Optional.of(before));
        assertThat(marked.turn(0).rows()).contains(" 2*Ñandú            ");
    }

    @Test
    void answersAPressBeforeAnythingElse() {
        Screen before = screen(enabled().state());
        Panes refused = Panes.of(screen(enabled().press(CONFIRM).state()), Optional.of(before));
        assertThat(refused.turn(0).rows().get(0)).startsWith("! ");
    }

    @Test
    void comesBackToTheOptionsAfterEachThingToRead() {
        Panes panes = Panes.of(screen(enabled().state()), Optional.empty());
        List<Integer> turnsWithOptions = IntStream.range(0, 10)
                .filter(turn -> panes.turn(turn).rows().contains(" 1 Agua potable     "))
                .boxed()
                .toList();
        assertThat(turnsWithOptions).containsExactly(2, 4, 7, 9);
    }

    @Test
    void saysOnEveryPaneOfATestThatItIsOne() {
        Election test = new Mesa(
                        Path.of("k-1"),
                        new TestElection(TestElection.Settings.standard().contests(contests())))
                .forTest()
                .folder()
                .electionPackage()
                .election();
        Paging paging = CharacterPaging.of(test);
        assertThat(paging.options()).containsEntry("proyecto", 3);
        State state = new PlayedKiosk(test, paging)
                .opened()
                .send(new Event.Enable())
                .press(MOVE)
                .state();
        for (String language : Texts.LANGUAGES) {
            Status status = new Status(state.polls(), true, 0, 0, true, Optional.empty(), List.of());
            Screen screen = new Screens(test).of(PlayedKiosk.in(language, state), status);
            assertThat(Panes.of(screen, Optional.empty()).turns())
                    .isNotEmpty()
                    .allSatisfy(pane -> assertThat(pane.rows().get(0))
                            .contains(Texts.in(language).get("characters.test")));
        }
    }

    @Test
    void tellsNothingOfWhatIsOnIt() {
        assertThat(Panes.of(screen(enabled().press(OPTION_2).state()), Optional.empty())
                        .toString())
                .doesNotContain("*", "Agua");
    }
}
