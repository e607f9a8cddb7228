package urna.hardware.drawing;

import java.util.List;
import urna.hardware.plate.Hole;
import urna.hardware.plate.Measures;
import urna.hardware.plate.Plate;
import urna.hardware.words.Words;
import urna.kiosk.board.Wire;

/** Plates at their true size on a sheet of A4, to be printed without scaling and used as a template. All in millimetres. */
public final class PlateDrawing {
    private static final double SHEET_WIDTH = 297;
    private static final double SHEET_HEIGHT = 210;
    private static final double TOP = 16;
    private static final double TITLE = 8;
    private static final double BETWEEN = 14;
    private static final double RULER = 100;
    private static final String THIN = "stroke-width=\"0.2\"";

    private final Svg svg;
    private final Words words;

    private PlateDrawing(String title, Words words) {
        this.words = words;
        svg = new Svg(SHEET_WIDTH, SHEET_HEIGHT, "mm", title);
        svg.text(SHEET_WIDTH / 2, 9, 5, "middle", "font-weight=\"700\" fill=\"" + Colours.INK + "\"", title);
        ruler();
    }

    /**
     * A sheet with some plates below each other.
     *
     * @throws IllegalArgumentException if they are larger than the sheet
     */
    public static String of(String title, List<Plate> plates, Words words) {
        PlateDrawing drawing = new PlateDrawing(title, words);
        double y = TOP;
        for (Plate plate : plates) {
            if (plate.width() > SHEET_WIDTH - 2 || y + plate.height() > SHEET_HEIGHT - 10) {
                throw new IllegalArgumentException("the plate " + plate.name() + " is larger than a sheet of A4");
            }
            y += plates.size() > 1 ? TITLE : 0;
            drawing.draw(plate, (SHEET_WIDTH - plate.width()) / 2, y, plates.size() > 1);
            y += plate.height() + BETWEEN;
        }
        return drawing.svg.toString();
    }

    private void ruler() {
        double left = (SHEET_WIDTH - RULER) / 2;
        double y = SHEET_HEIGHT - 6;
        svg.line(ink(Colours.INK) + " " + THIN, left, y - 2, left, y, left + RULER, y, left + RULER, y - 2);
        svg.text(left + RULER + 4, y, 3.5, "start", Colours.fill(Colours.INK), words.get("plate.ruler"));
    }

    private void draw(Plate plate, double x, double y, boolean named) {
        if (named) {
            svg.text(
                    x,
                    y - 3,
                    4,
                    "start",
                    "font-weight=\"700\" fill=\"" + Colours.INK + "\"",
                    words.get("plate." + plate.name()));
        }
        svg.rectangle(
                x,
                y,
                plate.width(),
                plate.height(),
                4,
                "fill=\"" + Colours.PAPER + "\" stroke=\"" + Colours.INK + "\" stroke-width=\"0.3\"");
        plate.window().ifPresent(window -> {
            window(window, x, y);
            if (plate.isLedToWindow()) {
                plate.holes().forEach(hole -> mark(hole, window, x, y));
            }
        });
        for (Hole hole : plate.holes()) {
            hole(hole, x, y);
        }
    }

    private void window(Plate.Window window, double x, double y) {
        Measures.Glass glass = window.glass();
        svg.rectangle(
                x + window.x() - (glass.moduleWidth() - glass.width()) / 2,
                y + window.y() - (glass.moduleHeight() - glass.height()) / 2,
                glass.moduleWidth(),
                glass.moduleHeight(),
                0,
                "fill=\"none\" stroke=\"" + Colours.FREE + "\" stroke-width=\"0.25\" stroke-dasharray=\"2 1.5\"");
        svg.rectangle(
                x + window.x(),
                y + window.y(),
                glass.width(),
                glass.height(),
                0,
                "fill=\"#ffffff\" stroke=\"" + Colours.INK + "\" stroke-width=\"0.3\"");
        svg.text(
                x + window.x() + glass.width() / 2,
                y + window.y() + glass.height() / 2,
                4,
                "middle",
                Colours.fill(Colours.SOFT),
                words.get("plate.window", words.decimal(glass.width()), words.decimal(glass.height())));
    }

    /** Where the screen shows what a hole's button stands for: it must stand at that height, or below that name. */
    private void mark(Hole hole, Plate.Window window, double x, double y) {
        String look = ink("#0b5cad") + " stroke-width=\"0.4\"";
        double left = x + window.x();
        double bottom = y + window.y() + window.glass().height();
        double right = left + window.glass().width();
        if (hole.leader().isThere()) {
            boolean isLeft = hole.x() < window.x();
            double edge = isLeft ? left : right;
            svg.line(look, edge, y + hole.y(), edge + (isLeft ? 14 : -14), y + hole.y());
        } else {
            svg.line(look, x + hole.x(), bottom, x + hole.x(), bottom - 7);
        }
    }

    private void hole(Hole hole, double x, double y) {
        double middleX = x + hole.x();
        double middleY = y + hole.y();
        double head = hole.bore().head() / 2;
        double radius = hole.bore().hole() / 2;
        String colour = colour(hole.legend());
        svg.circle(
                middleX,
                middleY,
                head,
                Colours.fill(colour) + " fill-opacity=\"0.35\" " + ink(Colours.SOFT) + " " + THIN
                        + " stroke-dasharray=\"1 0.8\"");
        svg.circle(
                middleX,
                middleY,
                radius,
                Colours.fill(colour) + " fill-opacity=\"0.55\" " + ink(Colours.INK) + " stroke-width=\"0.3\"");
        svg.line(ink(Colours.INK) + " " + THIN, middleX - 3, middleY, middleX + 3, middleY);
        svg.line(ink(Colours.INK) + " " + THIN, middleX, middleY - 3, middleX, middleY + 3);
        if (hole.legend().startsWith("OPTION_")) {
            number(hole, x, middleX, middleY);
        } else {
            legend(hole.legend(), middleX, middleY + head);
        }
    }

    /** An option's number: at the display's end of the line that leads to its row, or above the button. */
    private void number(Hole hole, double x, double middleX, double middleY) {
        String number = words.get("legend." + hole.legend());
        String look = "font-weight=\"700\" fill=\"" + Colours.INK + "\"";
        double from = hole.leader().from();
        double to = hole.leader().to();
        if (!hole.leader().isThere()) {
            svg.text(middleX, middleY - hole.bore().head() / 2 - 1.5, 4.5, "middle", look, number);
            return;
        }
        double inwards = Math.signum(to - from);
        double end = to - inwards * 8;
        svg.line(ink(Colours.INK) + " stroke-width=\"0.6\"", x + from, middleY, x + end, middleY);
        svg.text(x + to - inwards * 3.5, middleY + 1.6, 4.5, "middle", look, number);
    }

    /** In Spanish, and in English below: a plate is engraved once. */
    private void legend(String name, double x, double bottom) {
        svg.text(
                x,
                bottom + 5,
                3.8,
                "middle",
                "font-weight=\"700\" fill=\"" + Colours.INK + "\"",
                Words.in("es").get("legend." + name));
        svg.text(
                x,
                bottom + 9.5,
                3.2,
                "middle",
                Colours.fill(Colours.INK),
                Words.in("en").get("legend." + name));
    }

    private static String colour(String legend) {
        return switch (legend) {
            case "EARPHONE", "POWER" -> Colours.FREE;
            case "LAMP" -> "#f4d35e";
            default -> Colours.cap(Wire.valueOf(legend));
        };
    }

    private static String ink(String colour) {
        return "stroke=\"" + colour + "\"";
    }
}
