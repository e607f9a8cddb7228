package urna.kiosk.board;

import urna.kiosk.session.Button;
import urna.kiosk.session.Event;
import urna.record.Alarm;

/** What a wire tells the firmware, and what the self-test waits for. */
public final class WireEvents {
    private WireEvents() {}

    /** A button went down. */
    public static Event pressed(Wire wire) {
        return switch (wire) {
            case ENABLE -> new Event.Enable();
            case VOID -> new Event.VoidSession();
            case PAUSE -> new Event.Pause();
            case POLLS -> new Event.PollsButton();
            default -> new Event.Press(Button.valueOf(wire.name()));
        };
    }

    /** A contact stands one way, at the start or since just now. */
    public static Event stands(Wire wire, boolean closed) {
        return switch (wire) {
            case KEY -> new Event.KeyTurned(closed);
            case TAMPER -> new Event.PartChanged(Alarm.Part.TAMPER, !closed);
            case MAINS -> new Event.PartChanged(Alarm.Part.POWER, !closed);
            default -> throw new IllegalArgumentException(wire + " is no contact");
        };
    }
}
