package urna.hall.web;

import java.util.Optional;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.session.Event;

/** What the poll worker's panel can send, by the name that the page uses. */
final class WorkerCommand {
    private WorkerCommand() {}

    /**
     * The event of a command.
     *
     * @param argument the PIN, or {@code on} or {@code off} for the key
     */
    static Optional<Event> event(String name, String argument) {
        return Optional.ofNullable(
                switch (name) {
                    case "key" -> new Event.KeyTurned(argument.equals("on"));
                    case "open" -> new Event.OpenPolls();
                    case "close" -> new Event.ClosePolls();
                    case "polls" -> new Event.PollsButton();
                    case "pause" -> new Event.Pause();
                    case "reprint" -> new Event.Reprint();
                    case "enable" -> new Event.Enable();
                    case "void" -> new Event.VoidSession();
                    case "pin" -> new Event.PinEntered(new Pin(argument));
                    default -> null;
                });
    }
}
