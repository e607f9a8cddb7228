package urna.kiosk.raster;

import java.util.List;
import java.util.Optional;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Button;

/** Lays a screen out: what is drawn where, in which size and colour. The same screen gives the same pieces. */
final class Layout {
    private final Screen screen;
    private final Grid grid;
    private final Ink ground;
    private final Sheet sheet = new Sheet();

    private Layout(Screen screen, PanelSize panel) {
        this.screen = screen;
        this.grid = new Grid(panel);
        this.ground = ground(screen);
    }

    static List<Piece> of(Screen screen, PanelSize panel) {
        Layout layout = new Layout(screen, panel);
        layout.layOut();
        return layout.sheet.pieces();
    }

    private static Ink ground(Screen screen) {
        return switch (screen.kind()) {
            case RECORDED -> Ink.RECORDED_GROUND;
            case VOIDED, IDLE_WARNING, OUT_OF_SERVICE -> Ink.WARNING_GROUND;
            default -> screen.test() ? Ink.TEST_GROUND : Ink.GROUND;
        };
    }

    private void layOut() {
        sheet.plane(grid.whole(), Form.RECTANGLE, ground);
        band();
        if (screen.lines().isEmpty()) {
            new NoticeLayout(screen, grid, ground, sheet).layOut();
        } else {
            new ListLayout(screen, grid, ground, sheet).layOut();
        }
        keys();
        foot();
        focusOnTheWhole();
    }

    private void band() {
        Box band = grid.band();
        Box text = band.inset(grid.px(14), 0);
        if (screen.test()) {
            sheet.plane(band, Form.RECTANGLE, Ink.HAZARD);
            Setting banner = line(Texts.in(screen.language()).get("test.banner"), Weight.BOLD);
            Box taken = sheet.lettersInMiddle(text, banner, Piece.Align.LEFT, Ink.INK, Ink.HAZARD);
            int gap = grid.px(16);
            int right = progress().lines().isEmpty()
                    ? -gap
                    : (int) Math.ceil(progress().width());
            Box free = new Box(
                    taken.right() + gap, band.y(), text.right() - right - taken.right() - 2 * gap, band.height());
            sheet.plane(free, Form.STRIPES, Ink.INK);
        }
        Setting progress = progress();
        Box right = text.withoutLeft(text.width() - (int) Math.ceil(progress.width()));
        sheet.lettersInMiddle(
                right,
                progress,
                Piece.Align.LEFT,
                screen.test() ? Ink.INK : Ink.SOFT,
                screen.test() ? Ink.HAZARD : ground);
    }

    private Setting progress() {
        return line(screen.progress().orElse(""), Weight.REGULAR);
    }

    private Setting line(String text, Weight weight) {
        return Setting.of(
                text,
                weight,
                grid.type(Type.VOTER),
                Setting.Spacing.TIGHT,
                grid.panel().width());
    }

    private void keys() {
        for (Screen.Key key : screen.keys()) {
            if (Grid.KEYS.contains(key.button())) {
                key(key);
            }
        }
        screen.focus().filter(Grid.KEYS::contains).ifPresent(button -> Focus.around(grid.key(button), grid, sheet));
    }

    private void key(Screen.Key key) {
        Box box = grid.key(key.button());
        Ink plane = plane(key);
        Ink ink = plane == Ink.GREEN || plane == Ink.MARK ? Ink.WHITE : Ink.INK;
        sheet.plane(box, Form.ROUNDED, plane);
        sheet.edge(box, Form.ROUNDED, grid.px(2), plane == Ink.GREEN || plane == Ink.MARK ? plane : Ink.EDGE, ground);
        Box inner = box.inset(grid.px(6), 0);
        if (key.marked()) {
            Box check = inner.withoutRight(inner.width() - grid.px(26)).centre(grid.px(22), grid.px(22));
            sheet.sign(check, Form.CHECK, ink, plane);
            inner = inner.withoutLeft(grid.px(26));
        }
        Setting name = Setting.largest(key.name(), Weight.BOLD, grid.type(Type.KEY), Setting.Spacing.TIGHT, inner);
        sheet.lettersInMiddle(inner, name, Piece.Align.CENTRE, ink, plane);
    }

    private static Ink plane(Screen.Key key) {
        if (key.marked()) {
            return Ink.MARK;
        }
        return switch (key.button()) {
            case CONFIRM -> Ink.GREEN;
            case CORRECT -> Ink.ORANGE;
            case BLANK -> Ink.WHITE;
            default -> Ink.KEY;
        };
    }

    private void foot() {
        Box foot = grid.foot();
        sheet.plane(foot, Form.RECTANGLE, Ink.FOOT);
        Box inner = foot.inset(grid.px(14), grid.px(1));
        Setting text = Setting.largest(
                screen.status().text(), Weight.REGULAR, grid.type(Type.FOOT), Setting.Spacing.TIGHT, inner);
        Box middle = inner.withoutTop((inner.height() - text.height()) / 2);
        sheet.letters(middle, text, Piece.Align.LEFT, Ink.INK, Ink.FOOT, Piece.Reader.POLL_WORKER);
    }

    /** SELECT itself stands for the whole screen, whose title and instruction are said again. */
    private void focusOnTheWhole() {
        Optional<Button> focus = screen.focus();
        if (focus.isPresent()
                && !Grid.KEYS.contains(focus.get())
                && focus.get().number().isEmpty()) {
            Focus.around(grid.head().inset(-grid.px(5), grid.px(4)), grid, sheet);
        }
    }
}
