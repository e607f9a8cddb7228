package urna.kiosk.raster;

import java.util.Optional;
import urna.kiosk.screen.Screen;

/**
 * Title, instruction and the answer to a refused press, above a list.
 *
 * @param instruction empty where the answer needs its room: the answer says what to do then
 */
record Head(Setting title, Optional<Setting> instruction, Optional<Setting> answer) {

    /** Room for two lines of instruction or answer is kept free below every title, so that no title changes its size with them. */
    private static final double BELOW_TITLE = 52;

    /** The title's own room. */
    static Box titleBox(Grid grid) {
        Box head = grid.head();
        return head.withHeight(head.height() - grid.px(BELOW_TITLE));
    }

    static Setting title(String text, Grid grid) {
        return Setting.largest(text, Weight.BOLD, grid.type(Type.LIST_TITLE), Setting.Spacing.TIGHT, titleBox(grid));
    }

    /** Whether a title leaves room for what belongs below it. */
    static boolean fits(String title, Grid grid) {
        return title(title, grid).height() <= titleBox(grid).height();
    }

    static Head of(Screen screen, Grid grid) {
        Setting title = title(screen.title(), grid);
        Box below = grid.head().withoutTop(title.height() + grid.px(4));
        Optional<Setting> answer = screen.answer().map(text -> set(text, Weight.BOLD, Answer.inner(below, grid), grid));
        int taken =
                answer.map(setting -> Answer.height(setting, grid) + grid.px(4)).orElse(0);
        Box rest = below.withHeight(below.height() - taken);
        Setting instruction = set(screen.instruction(), Weight.REGULAR, rest, grid);
        boolean hasRoom =
                answer.isEmpty() || (instruction.height() <= rest.height() && !isLastResort(instruction, grid));
        return new Head(title, hasRoom ? Optional.of(instruction) : Optional.empty(), answer);
    }

    private static boolean isLastResort(Setting setting, Grid grid) {
        return setting.size() < grid.type(Type.VOTER);
    }

    private static Setting set(String text, Weight weight, Box box, Grid grid) {
        return Setting.largest(text, weight, grid.type(Type.INSTRUCTION), Setting.Spacing.TIGHT, box);
    }

    void draw(Grid grid, Ink ground, Sheet sheet) {
        Box title = sheet.letters(grid.head(), title(), Ink.INK, ground);
        Box rest = grid.head().withoutTop(title.height() + grid.px(4));
        if (answer.isPresent()) {
            Box drawn = Answer.draw(rest, answer.get(), grid, sheet);
            rest = rest.withoutTop(drawn.height() + grid.px(4));
        }
        if (instruction.isPresent()) {
            sheet.letters(rest, instruction.get(), Ink.INK, ground);
        }
    }
}
