package urna.kiosk.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.Status;
import urna.kiosk.session.Button;
import urna.log.VerifiedLog;

/** What a self-test shows. Every slide bears the test's mark: nobody may take it for a ballot. */
final class Slides {
    /** Letters that Spanish needs, and what else a display can get wrong. */
    static final String LETTERS = "áéíóúüñ ÁÉÍÓÚÜÑ ¿? ¡! 0123456789";

    private Slides() {}

    static Screen instruction(String title, String text, String language) {
        return screen(Screen.Kind.WAIT, title, text, List.of(), language);
    }

    /** Every place of a full page, so that a dead column, a lost row or a wrong letter can be seen. */
    static Screen pattern(String title, String language) {
        List<Screen.Line> lines = new ArrayList<>();
        for (int number = 1; number <= Button.OPTIONS; number++) {
            lines.add(new Screen.Line(
                    Button.option(number),
                    number,
                    "line-" + number,
                    LETTERS,
                    List.of(),
                    Optional.empty(),
                    number % 2 == 0));
        }
        return screen(Screen.Kind.CONTEST, title, LETTERS, lines, language);
    }

    private static Screen screen(
            Screen.Kind kind, String title, String text, List<Screen.Line> lines, String language) {
        Status status = new Status(VerifiedLog.Phase.NOT_OPENED, false, 0, 0, false, Optional.empty(), List.of());
        return new Screen(
                kind,
                language,
                Optional.empty(),
                title,
                text,
                lines,
                List.of(),
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                new Screen.StatusLine(status, ""));
    }
}
