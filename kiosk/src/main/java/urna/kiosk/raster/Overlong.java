package urna.kiosk.raster;

import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;

/**
 * A contest whose title has no room above the rows. It has one option a page, and title, instruction and option share the
 * panel below each other, all in one size: the largest in which no word is lost.
 *
 * @param top where the option's row begins
 */
record Overlong(Setting title, Setting instruction, Optional<Setting> answer, int top) {

    static Overlong of(Screen screen, Grid grid) {
        List<Double> sizes = grid.type(Type.OVERLONG);
        for (double size : sizes) {
            Overlong overlong = in(size, screen, grid);
            Row row = overlong.row(screen, grid);
            if (row.fits(row.set(screen.lines().get(0), false, size))) {
                return overlong;
            }
        }
        return in(sizes.get(sizes.size() - 1), screen, grid);
    }

    private static Overlong in(double size, Screen screen, Grid grid) {
        Box box = box(grid);
        Setting title = Setting.of(screen.title(), Weight.BOLD, size, Setting.Spacing.TIGHT, box.width());
        Setting instruction =
                Setting.of(screen.instruction(), Weight.REGULAR, size, Setting.Spacing.TIGHT, box.width());
        Optional<Setting> answer = screen.answer()
                .map(text -> Setting.of(
                        text,
                        Weight.BOLD,
                        size,
                        Setting.Spacing.TIGHT,
                        Answer.inner(box, grid).width()));
        int gap = grid.px(4);
        int below = answer.map(setting -> gap + Answer.height(setting, grid)).orElse(0);
        int top = box.y() + title.height() + gap + below + instruction.height() + 2 * gap;
        return new Overlong(title, instruction, answer, top);
    }

    /** Right of the tabs, as far down as there is room. */
    private static Box box(Grid grid) {
        return grid.middle().withoutLeft(grid.tab(1).width());
    }

    Row row(Screen screen, Grid grid) {
        return PageForm.ALONE.row(screen.lines().get(0).button(), screen, grid, top);
    }

    void draw(Grid grid, Ink ground, Sheet sheet) {
        int gap = grid.px(4);
        Box rest = box(grid);
        rest = rest.withoutTop(sheet.letters(rest, title, Ink.INK, ground).height() + gap);
        if (answer.isPresent()) {
            rest = rest.withoutTop(Answer.draw(rest, answer.get(), grid, sheet).height() + gap);
        }
        sheet.letters(rest, instruction, Ink.INK, ground);
    }
}
