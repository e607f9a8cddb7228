package urna.hall.voter;

import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;

/** Which button a voter presses next, seeing a screen and knowing what they came for. */
public final class NextPress {
    private NextPress() {}

    /** The next button; empty when there is nothing more to press. */
    public static Optional<Button> on(Screen screen, Intention intention) {
        return switch (screen.kind()) {
            case CONTEST ->
                Optional.of(inContest(screen, intention.in(screen.contest().orElseThrow())));
            case REVIEW -> Optional.of(onward(screen));
            case IDLE_WARNING -> Optional.of(Button.CONFIRM);
            case LOCKED, PAUSED, PIN, WAIT, RECORDING, RECORDED, VOIDED, OUT_OF_SERVICE -> Optional.empty();
        };
    }

    private static Button inContest(Screen screen, List<String> chosen) {
        boolean blankMarked = screen.keys().stream().anyMatch(key -> key.button() == Button.BLANK && key.marked());
        if (chosen.isEmpty() && !blankMarked) {
            return Button.BLANK;
        }
        return screen.lines().stream()
                .filter(line -> chosen.contains(line.id()) && !line.marked())
                .map(Screen.Line::button)
                .findFirst()
                .orElseGet(() -> onward(screen));
    }

    /** Pages are turned one by one, so that at the last one all have been seen. */
    private static Button onward(Screen screen) {
        return screen.page() < screen.pages() ? Button.NEXT : Button.CONFIRM;
    }
}
