package urna.kiosk.voice;

import java.util.List;
import java.util.Optional;
import urna.election.Election;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.Screens;
import urna.kiosk.screen.Status;
import urna.kiosk.session.Button;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.session.PlayedKiosk;
import urna.kiosk.session.State;

/** Somebody with an earphone who sees nothing. */
final class Listener {
    private final PlayedKiosk kiosk;
    private final Screens screens;
    private Optional<Screen> screen = Optional.empty();

    Listener(Election election, PlayedKiosk kiosk) {
        this.kiosk = kiosk;
        screens = new Screens(election);
    }

    static Listener enabled(Election election) {
        Listener listener = new Listener(election, new PlayedKiosk(election).opened());
        listener.hear(new Event.KeyTurned(true));
        return listener;
    }

    /** What is said after a press. */
    List<String> press(Button button) {
        return hear(new Event.Press(button));
    }

    /** What is said after an event: in the end, as it is said instead of what would come before. */
    List<String> hear(Event event) {
        kiosk.send(event);
        Optional<Screen> before = kiosk.effects().contains(new Effect.SayAgain()) ? Optional.empty() : screen;
        screen = Optional.of(shown());
        return Narrator.say(before, screen.get()).map(Speech::phrases).orElse(List.of());
    }

    State state() {
        return kiosk.state();
    }

    Screen shown() {
        State now = kiosk.state();
        return screens.of(
                now,
                new Status(
                        now.polls(),
                        now.keyOn(),
                        now.sessions().cast(),
                        0,
                        true,
                        Optional.empty(),
                        now.alarms().stream().sorted().toList()));
    }
}
