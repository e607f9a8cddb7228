package urna.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import urna.record.Alarm;
import urna.testing.SeededRandom;

/** What people do at a kiosk, drawn at random: some with two buttons, some with all, some with no idea. */
public final class RandomHall {
    private static final List<Button> BUTTONS = List.of(Button.values());

    private final SeededRandom random;
    private Instant now = Instant.EPOCH;
    private boolean hasTwoButtons;
    private int quietTicks;

    public RandomHall(SeededRandom random) {
        this.random = random;
    }

    public Event next(State state) {
        if (random.below(150) == 0) {
            hasTwoButtons = !hasTwoButtons;
        }
        if (random.below(300) == 0) {
            // Somebody leaves without a word: long enough for a warning, and mostly for the end of the session.
            quietTicks = 25 + random.below(20);
        }
        if (quietTicks > 0) {
            quietTicks--;
            now = now.plusSeconds(5);
            return new Event.Tick(now, false, false);
        }
        int draw = random.below(100);
        if (draw < 80) {
            return new Event.Press(press(state.stage()));
        }
        if (draw < 88) {
            now = now.plusSeconds(random.below(40) == 0 ? -100 : random.below(8));
            return new Event.Tick(now, false, false);
        }
        if (draw < 95) {
            return new Event.Enable();
        }
        return draw < 98 ? new Event.KeyTurned(random.below(5) > 0) : rare();
    }

    private Event rare() {
        List<Event> rare = List.of(
                new Event.VoidSession(),
                new Event.OpenPolls(),
                new Event.ClosePolls(),
                new Event.PollsButton(),
                new Event.Pause(),
                new Event.Pause(),
                new Event.Reprint(),
                new Event.PinEntered(random.below(4) == 0 ? PlayedKiosk.RIGHT_PIN : PlayedKiosk.WRONG_PIN),
                new Event.PartChanged(Alarm.Part.DISPLAY, random.below(3) == 0),
                new Event.Tick(leap(), false, false));
        return rare.get(random.below(rare.size()));
    }

    /** The clock is set, and set back by the next tick. */
    private Instant leap() {
        return now.plus(Duration.ofDays(random.below(3) - 1L));
    }

    private Button press(Stage stage) {
        if (!(stage instanceof Stage.Voting voting) || random.below(10) == 0) {
            return BUTTONS.get(random.below(BUTTONS.size()));
        }
        if (hasTwoButtons) {
            boolean isWanted = voting.focus().target().stream()
                    .anyMatch(target -> target == Button.NEXT || target == Button.CONFIRM);
            return random.below(10) < (isWanted ? 7 : 2) ? Button.SELECT : Button.MOVE;
        }
        return switch (random.below(4)) {
            case 0 -> Button.CONFIRM;
            case 1 -> Button.NEXT;
            default -> BUTTONS.get(random.below(BUTTONS.size()));
        };
    }
}
