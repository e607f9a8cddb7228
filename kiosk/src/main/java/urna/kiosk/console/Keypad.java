package urna.kiosk.console;

import java.util.Map;
import java.util.Optional;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;

/** The words that stand for buttons, key and PIN on a terminal. */
public final class Keypad {
    public static final String HELP = """
            1 … 10      the option buttons
            c x b n l   confirm, correct, blank, next page, language
            m s         voting with two buttons: move on, select
            key on|off  turn the poll worker's key
            polls       open or close the polls, whichever is next (key and PIN)
            open close  the same, said exactly
            pin DIGITS  enter the PIN that was asked for; or type it: 1 … 9, 10 for 0, c
            enable      give one voter a session (key)
            void        end the session without a vote (key)
            pause       hold back the next voter, or no longer (key)
            reprint     print the last report again (key)
            quit        switch the kiosk off""";

    private static final Map<String, Event> WORDS = Map.ofEntries(
            Map.entry("c", new Event.Press(Button.CONFIRM)),
            Map.entry("x", new Event.Press(Button.CORRECT)),
            Map.entry("b", new Event.Press(Button.BLANK)),
            Map.entry("n", new Event.Press(Button.NEXT)),
            Map.entry("l", new Event.Press(Button.LANGUAGE)),
            Map.entry("m", new Event.Press(Button.MOVE)),
            Map.entry("s", new Event.Press(Button.SELECT)),
            Map.entry("key on", new Event.KeyTurned(true)),
            Map.entry("key off", new Event.KeyTurned(false)),
            Map.entry("open", new Event.OpenPolls()),
            Map.entry("close", new Event.ClosePolls()),
            Map.entry("polls", new Event.PollsButton()),
            Map.entry("pause", new Event.Pause()),
            Map.entry("reprint", new Event.Reprint()),
            Map.entry("enable", new Event.Enable()),
            Map.entry("void", new Event.VoidSession()));

    private Keypad() {}

    /** The event that a typed line stands for; empty if it stands for none. */
    public static Optional<Event> parse(String line) {
        String words = line.strip().replaceAll("\\s+", " ");
        if (words.matches("[1-9]|10")) {
            return Optional.of(new Event.Press(Button.option(Integer.parseInt(words))));
        }
        if (words.matches("pin [0-9]+")) {
            return Optional.of(new Event.PinEntered(new Pin(words.substring("pin ".length()))));
        }
        return Optional.ofNullable(WORDS.get(words));
    }

    /** What is typed for a button. */
    static String wordFor(Button button) {
        if (button.number().isPresent()) {
            return Integer.toString(button.number().getAsInt());
        }
        return switch (button) {
            case CONFIRM -> "c";
            case CORRECT -> "x";
            case BLANK -> "b";
            case NEXT -> "n";
            case MOVE -> "m";
            case SELECT -> "s";
            default -> "l";
        };
    }
}
