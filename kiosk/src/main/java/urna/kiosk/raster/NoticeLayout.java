package urna.kiosk.raster;

import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Button;

/** A screen without a list: one symbol, few words, in the middle and large. */
final class NoticeLayout {
    private static final double GAP = 12;
    private static final double FIELD_HEIGHT = 46;
    private static final double FIELD_WIDTH = 340;

    private final Screen screen;
    private final Grid grid;
    private final Ink ground;
    private final Sheet sheet;

    NoticeLayout(Screen screen, Grid grid, Ink ground, Sheet sheet) {
        this.screen = screen;
        this.grid = grid;
        this.ground = ground;
        this.sheet = sheet;
    }

    void layOut() {
        Box area = grid.middle().inset(grid.px(screen.entry().isPresent() ? 60 : 26), 0);
        Stack stack = largest(area);
        Box rest = area.withoutTop((area.height() - stack.height(grid)) / 2);
        if (stack.symbol > 0) {
            Symbol.of(screen).draw(rest.withHeight(stack.symbol).centre(stack.symbol, stack.symbol), ground, sheet);
            rest = rest.withoutTop(stack.symbol + grid.px(GAP));
        }
        rest = below(rest, letters(rest, stack.title, Ink.INK));
        rest = below(rest, letters(rest, stack.text, Ink.INK));
        if (screen.entry().isPresent()) {
            rest = below(rest, field(rest, screen.entry().get()));
        }
        if (stack.answer.isPresent()) {
            int width = (int) Math.ceil(stack.answer.get().width()) + grid.px(60);
            int indent = Math.max(0, (rest.width() - width) / 2);
            Answer.draw(rest.inset(indent, 0), stack.answer.get(), grid, sheet);
        }
        if (screen.entry().isPresent()) {
            digits();
        }
    }

    private Box letters(Box box, Setting setting, Ink ink) {
        return sheet.letters(box, setting, Piece.Align.CENTRE, ink, ground, Piece.Reader.VOTER);
    }

    private Box below(Box box, Box taken) {
        return box.withoutTop(taken.height() + grid.px(GAP));
    }

    /** With the largest symbol and letters that the area has room for: the symbol gives way before the letters do. */
    private Stack largest(Box area) {
        Stack stack = stack(0, Type.VOTER, area);
        for (Step step : Step.ALL) {
            for (double title : Type.NOTICE_TITLE) {
                stack = stack(grid.px(step.symbol()), title, area);
                if (title >= step.leastTitle() && stack.height(grid) <= area.height()) {
                    return stack;
                }
            }
        }
        return stack;
    }

    private Stack stack(int symbol, double title, Box area) {
        double text = Math.min(title, Math.max(Type.VOTER, Math.min(Type.NOTICE_TEXT, title * 0.62)));
        return new Stack(
                symbol,
                set(screen.title(), Weight.BOLD, title, area),
                set(screen.instruction(), Weight.REGULAR, text, area),
                screen.entry().isPresent() ? grid.px(FIELD_HEIGHT) : 0,
                screen.answer().map(words -> set(words, Weight.BOLD, text, Answer.inner(area, grid))));
    }

    private Setting set(String text, Weight weight, double size, Box area) {
        return Setting.of(text, weight, grid.type(size), Setting.Spacing.CALM, area.width());
    }

    /** A dot for each digit typed. */
    private Box field(Box rest, String dots) {
        Box field = rest.withHeight(grid.px(FIELD_HEIGHT)).centre(grid.px(FIELD_WIDTH), grid.px(FIELD_HEIGHT));
        sheet.plane(field, Form.ROUNDED, Ink.WHITE);
        sheet.edge(field, Form.ROUNDED, grid.px(2), Ink.EDGE, ground);
        int count = dots.codePointCount(0, dots.length());
        int pitch = Math.min(grid.px(26), field.width() / (count + 1));
        int side = pitch * 6 / 10;
        for (int i = 0; i < count; i++) {
            int x = field.x() + (field.width() - count * pitch) / 2 + i * pitch + (pitch - side) / 2;
            sheet.sign(new Box(x, field.y() + (field.height() - side) / 2, side, side), Form.DISC, Ink.INK, Ink.WHITE);
        }
        return field;
    }

    /** The option buttons are a keypad now: 1 to 9, and the tenth is 0. */
    private void digits() {
        for (int button = 1; button <= Button.OPTIONS; button++) {
            Tab.draw(grid.tab(button), Grid.isLeft(button), String.valueOf(button % 10), ground, grid, sheet);
        }
    }

    private record Stack(int symbol, Setting title, Setting text, int field, Optional<Setting> answer) {
        int height(Grid grid) {
            int gap = grid.px(GAP);
            return (symbol > 0 ? symbol + gap : 0)
                    + title.height()
                    + gap
                    + text.height()
                    + (field > 0 ? gap + field : 0)
                    + answer.map(setting -> gap + Answer.height(setting, grid)).orElse(0);
        }
    }

    /**
     * How large a symbol is as long as the title is large enough.
     *
     * @param leastTitle the smallest size of the title beside such a symbol
     */
    private record Step(double symbol, double leastTitle) {
        static final List<Step> ALL = List.of(new Step(128, 34), new Step(84, 25), new Step(0, 0));
    }
}
