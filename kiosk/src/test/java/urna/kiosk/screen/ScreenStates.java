package urna.kiosk.screen;

import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.MOVE;
import static urna.kiosk.session.Button.NEXT;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;
import static urna.kiosk.session.Button.OPTION_3;
import static urna.kiosk.session.Button.OPTION_4;
import static urna.kiosk.session.Button.SELECT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Rule;
import urna.kiosk.session.Event;
import urna.kiosk.session.Paging;
import urna.kiosk.session.PlayedKiosk;
import urna.kiosk.session.SessionMachine;
import urna.kiosk.session.State;
import urna.kiosk.session.Timeouts;
import urna.log.VerifiedLog;
import urna.record.Sessions;
import urna.testing.TestElection;

/** A kiosk in every state that has a screen of its own. */
public final class ScreenStates {
    public static final Election ELECTION =
            new TestElection(TestElection.Settings.standard().contests(contests())).election();
    private static final Screens SCREENS = new Screens(ELECTION);

    private ScreenStates() {}

    private static List<Contest> contests() {
        String[] many =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "vocero-" + i).toArray(String[]::new);
        return Stream.concat(
                        TestElection.contests().stream(),
                        Stream.of(TestElection.contest("voceria", new Rule.UpToN(2, 2, 1), many)))
                .toList();
    }

    public static Status status(State state) {
        return new Status(state.polls(), state.keyOn(), state.sessions().cast(), 2, false, Optional.empty(), List.of());
    }

    static PlayedKiosk enabled() {
        return PlayedKiosk.enabled(ELECTION);
    }

    static PlayedKiosk voted() {
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

    /** A state of each kind, by the name of its files. */
    public static Map<String, State> all() {
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

    /** The screens of all states in a language, and that of a kiosk that has failed. */
    public static Map<String, Screen> screens(String language) {
        Map<String, Screen> screens = new LinkedHashMap<>();
        all().forEach((name, state) -> screens.put(name, SCREENS.of(in(language, state), status(state))));
        State state = enabled().press(OPTION_2).state();
        screens.put("out-of-service", SCREENS.outOfService(language, status(state)));
        return screens;
    }

    /** The screen of a state with the foot of another moment. */
    public static Screen screen(String name, String language, Status status) {
        State state = Optional.ofNullable(all().get(name)).orElseThrow();
        return SCREENS.of(in(language, state), status);
    }

    public static Screen screen(String name, String language) {
        return Optional.ofNullable(screens(language).get(name)).orElseThrow();
    }

    public static State in(String language, State state) {
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
                state.alarms(),
                state.logged());
    }
}
