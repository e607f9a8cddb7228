package urna.hardware.drawing;

import urna.hardware.part.Build;
import urna.hardware.part.Catalogue;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;

/** Where power comes from and what hangs on USB: the cables, not the pins. */
public final class SupplyDrawing {
    private static final double WIDTH = 1260;
    private static final double HEIGHT = 720;
    private static final double BOX_WIDTH = 190;
    private static final double BOX_HEIGHT = 62;

    private final Build build;
    private final Catalogue catalogue;
    private final Words words;
    private final Svg svg;

    private SupplyDrawing(Board board, Catalogue catalogue, Words words) {
        build = Build.of(board);
        this.catalogue = catalogue;
        this.words = words;
        String title = words.get("supply.title", board.name());
        svg = new Svg(WIDTH, HEIGHT, "", title);
        svg.text(WIDTH / 2, 44, 26, "middle", "font-weight=\"700\" fill=\"" + Colours.INK + "\"", title);
        svg.text(WIDTH / 2, 70, 15, "middle", Colours.fill(Colours.SOFT), words.get("supply.subtitle"));
    }

    public static String of(Board board, Catalogue catalogue, Words words) {
        SupplyDrawing drawing = new SupplyDrawing(board, catalogue, words);
        drawing.caseAround();
        drawing.power(board.display() instanceof DisplayPart.Framebuffer ? "display-panel" : "display-characters");
        drawing.usb();
        return drawing.svg.toString();
    }

    private void caseAround() {
        svg.rectangle(
                250,
                96,
                770,
                590,
                14,
                "fill=\"" + Colours.PAPER + "\" stroke=\"" + Colours.INK
                        + "\" stroke-width=\"2\" stroke-dasharray=\"10 6\"");
        svg.text(270, 124, 16, "start", "font-weight=\"700\" fill=\"" + Colours.INK + "\"", words.get("supply.case"));
    }

    private void power(String display) {
        String mains = look(Colours.INK, 3);
        String fifteen = look(Colours.VOLTS_15, 4);
        String five = look(Colours.VOLTS_5, 4);
        plain(30, 190, words.get("supply.mains"), "110 / 220 V");
        svg.line(mains, 125, 252, 125, 310);
        part(30, 310, "mains-supply");
        svg.line(fifteen, 220, 341, 290, 341);
        part(290, 310, "ups");
        svg.line(fifteen, 480, 341, 550, 341);
        part(550, 310, "converter");
        svg.line(fifteen, 385, 372, 385, 440).line(fifteen, 385, 502, 385, 560);
        part(290, 440, "fuse");
        part(290, 560, "battery");
        svg.line(five, 645, 310, 645, 221);
        part(550, 160, display);
        if (display.equals("display-panel")) {
            svg.line(look(Colours.GPIO, 3), 740, 191, 905, 191, 905, 280);
            label(822, 182, "DSI");
        }
        svg.line(five, 740, 341, 810, 341);
        if (build.quantity("optocoupler") > 0) {
            svg.circle(255, 341, 5, Colours.fill(Colours.VOLTS_15));
            svg.line(fifteen, 255, 341, 255, 191, 290, 191);
            part(290, 160, "optocoupler");
            svg.circle(480, 160, 12, Colours.fill(Colours.INK));
            svg.text(480, 165, 14, "middle", "font-weight=\"700\" fill=\"#ffffff\"", "C");
        }
        label(674, 270, words.get("supply.line"));
        label(775, 322, words.get("supply.line"));
        label(775, 364, "USB-C");
    }

    private void usb() {
        svg.rectangle(
                810, 280, BOX_WIDTH, 250, 8, "fill=\"#ffffff\" stroke=\"" + Colours.GPIO + "\" stroke-width=\"3\"");
        name(810, 310, "pi");
        svg.text(905, 400, 13, "middle", Colours.fill(Colours.SOFT), words.get("supply.card"));
        svg.text(905, 470, 13, "middle", Colours.fill(Colours.SOFT), words.get("supply.header"));
        String usb = look(Colours.BUS, 3);
        if (build.quantity("stick") > 0) {
            svg.line(usb, 810, 425, 740, 425);
            part(550, 400, "stick");
        }
        if (build.quantity("sound-card") > 0) {
            svg.line(usb, 810, 505, 740, 505);
            part(550, 480, "sound-card");
            svg.line(look(Colours.INK, 2), 645, 542, 645, 640, 1050, 640);
            part(1050, 610, "earphone");
        }
        if (build.quantity("printer") > 0) {
            svg.line(usb, 1000, 400, 1050, 400);
            part(1050, 370, "printer");
            svg.line(look(Colours.INK, 3), 1145, 252, 1145, 370);
            plain(1050, 190, words.get("supply.mains"), words.get("supply.ownSupply"));
        }
        svg.line(look(Colours.SOFT, 3), 1000, 510, 1050, 510);
        plain(1050, 480, words.get("supply.network"), words.get("supply.networkNote"));
    }

    private void part(double x, double y, String id) {
        svg.rectangle(
                x, y, BOX_WIDTH, BOX_HEIGHT, 8, "fill=\"#ffffff\" stroke=\"" + Colours.INK + "\" stroke-width=\"2\"");
        name(x, y + 26, id);
    }

    private void name(double x, double y, String id) {
        catalogue.part(id);
        svg.text(
                x + BOX_WIDTH / 2,
                y,
                14,
                "middle",
                "font-weight=\"700\" fill=\"" + Colours.INK + "\"",
                words.get("supply.part." + id));
        svg.text(
                x + BOX_WIDTH / 2,
                y + 20,
                13,
                "middle",
                Colours.fill(Colours.SOFT) + " font-family=\"DejaVu Sans Mono, monospace\"",
                id);
    }

    private void plain(double x, double y, String name, String note) {
        svg.rectangle(
                x, y, BOX_WIDTH, BOX_HEIGHT, 8, "fill=\"#ffffff\" stroke=\"" + Colours.FREE + "\" stroke-width=\"2\"");
        svg.text(x + BOX_WIDTH / 2, y + 26, 14, "middle", "font-weight=\"700\" fill=\"" + Colours.INK + "\"", name);
        svg.text(x + BOX_WIDTH / 2, y + 46, 12.5, "middle", Colours.fill(Colours.SOFT), note);
    }

    private void label(double x, double y, String text) {
        svg.text(x, y, 13, "middle", Colours.fill(Colours.SOFT), text);
    }

    private static String look(String colour, double width) {
        return "stroke=\"" + colour + "\" stroke-width=\"" + width + "\" stroke-linejoin=\"round\"";
    }
}
