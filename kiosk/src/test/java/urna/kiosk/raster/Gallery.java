package urna.kiosk.raster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import urna.election.Contest;
import urna.election.Election;
import urna.election.LocalizedText;
import urna.election.Option;
import urna.election.Rule;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.ScreenStates;
import urna.kiosk.screen.Screens;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;
import urna.kiosk.session.Paging;
import urna.kiosk.session.PlayedKiosk;
import urna.kiosk.session.State;
import urna.testing.TestElection;

/** Every kind of screen, and those that are hard to lay out, by name. */
public final class Gallery {
    /** As long as the longest names of real projects, with the letters of two languages. */
    static final List<String> LONG_NAMES = List.of(
            "Spokojna i zielona okolica szkoły: ścieżka spacerowa, plac dla psów, bezpieczniejsze przejścia dla dzieci,"
                    + " kilka miejsc do parkowania i ławki w cieniu drzew",
            "Ustawienie dwóch masztów na flagi przy kamieniu, który przypomina o założeniu osiedla i jego pierwszych"
                    + " mieszkańcach z gór",
            "Całoroczne spotkania dla seniorów, które ćwiczą pamięć, uwagę i zręczność dłoni w świetlicy",
            "Reparación de la cañería y de las bombas de agua entre la calle Cigüeña y el callejón Ñandú",
            "Żółta łódź",
            "Plaza Núñez: bancos, sombra y una fuente",
            "Wymiana chodnika przy ulicy Źródlanej");

    private static final Map<String, Map<String, Screen>> MADE = new ConcurrentHashMap<>();

    private Gallery() {}

    public static Map<String, Screen> screens(String language, PanelSize panel) {
        return MADE.computeIfAbsent(language + panel, key -> make(language, panel));
    }

    private static Map<String, Screen> make(String language, PanelSize panel) {
        Map<String, Screen> screens = new LinkedHashMap<>(ScreenStates.screens(language));
        screens.put("test-choose-one", asTest(ScreenStates.screen("choose-one-marked", language)));
        screens.put("test-second-page", asTest(ScreenStates.screen("choose-second-page", language)));
        screens.put("test-recorded", asTest(ScreenStates.screen("recorded", language)));
        LongElection election = new LongElection(LONG_NAMES, "¿Qué proyecto se financia en la comuna?");
        screens.put("long-names", election.screen(language, panel, List.of(Button.OPTION_1)));
        screens.put("long-names-next", election.screen(language, panel, List.of(Button.NEXT)));
        List<Button> toReview = List.of(
                Button.OPTION_1,
                Button.NEXT,
                Button.NEXT,
                Button.NEXT,
                Button.NEXT,
                Button.NEXT,
                Button.NEXT,
                Button.CONFIRM,
                Button.BLANK,
                Button.CONFIRM);
        screens.put("long-names-review", election.screen(language, panel, toReview));
        LongElection people = new LongElection(people(), "Juezas y jueces de paz comunal");
        screens.put("two-columns", people.screen(language, panel, List.of(Button.OPTION_3, Button.OPTION_7)));
        return screens;
    }

    private static List<String> people() {
        return List.of(
                "Añorga Peña, Begoña",
                "Brzęczyszczykiewicz, Grzegorz",
                "Chacón Ibáñez, María de los Ángeles",
                "Dąbrowska-Łukasiewicz, Żaneta",
                "Estévez, Íñigo",
                "Farías, Úrsula",
                "Güell, Ñusta",
                "Hernández Hernández, José Gregorio del Carmen",
                "Iwańczuk, Świętosława");
    }

    static Screen asTest(Screen screen) {
        return new Screen(
                screen.kind(),
                screen.language(),
                screen.contest(),
                screen.title(),
                screen.instruction(),
                screen.lines(),
                screen.keys(),
                screen.page(),
                screen.pages(),
                screen.progress(),
                screen.answer(),
                screen.entry(),
                screen.focus(),
                true,
                screen.status());
    }

    /** An election whose first contest has these names, and a second one that is short. */
    record LongElection(List<String> names, String title) {

        Election election() {
            List<Option> options = IntStream.range(0, names.size())
                    .mapToObj(i -> new Option("o-" + i, LocalizedText.untranslated(names.get(i))))
                    .toList();
            Contest contest = new Contest(
                    "larga",
                    LocalizedText.untranslated(title),
                    names.size() > 2 ? new Rule.UpToN(3, 3, 0) : new Rule.ChooseOne(1),
                    options);
            return new TestElection(TestElection.Settings.standard()
                            .contests(List.of(contest, TestElection.contests().get(2))))
                    .election();
        }

        Paging paging(PanelSize panel) {
            return PageCapacity.of(election(), panel);
        }

        /** What is shown after some presses; those that are refused do not matter. */
        Screen screen(String language, PanelSize panel, List<Button> presses) {
            Election election = election();
            PlayedKiosk kiosk =
                    new PlayedKiosk(election, paging(panel)).opened().send(new Event.Enable());
            presses.forEach(kiosk::press);
            State state = ScreenStates.in(language, kiosk.state());
            return new Screens(election).of(state, ScreenStates.status(state));
        }
    }

    static Optional<Screen> find(String name, String language, PanelSize panel) {
        return Optional.ofNullable(screens(language, panel).get(name));
    }
}
