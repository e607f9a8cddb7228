package urna.hardware.drawing;

import urna.hardware.part.Build;
import urna.hardware.part.Catalogue;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;

/** Where power comes from and what hangs on USB: the cables, not the pins. */
public final class SupplyDrawing {
    private static final double WIDTH = 1260;
    private static final double HEIGHT = 760;
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
        String title = words.get("supply.title", words.name(board));
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
                630,
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
        svg.line(mains, 125, 252, 125, 350);
        part(30, 350, "mains-supply");
        svg.line(fifteen, 220, 381, 290, 381);
        part(290, 350, "ups");
        svg.line(fifteen, 480, 381, 550, 381);
        part(550, 350, "power-switch");
        svg.line(fifteen, 645, 350, 645, 312);
        part(550, 250, "converter");
        svg.line(fifteen, 385, 412, 385, 480).line(fifteen, 385, 542, 385, 600);
        part(290, 480, "fuse");
        part(290, 600, "battery");
        svg.line(five, 645, 250, 645, 212);
        part(550, 150, display);
        if (display.equals("display-panel")) {
            svg.line(look(Colours.GPIO, 3), 740, 181, 905, 181, 905, 320);
            label(822, 172, "DSI");
        }
        svg.line(five, 740, 281, 775, 281, 775, 381, 810, 381);
        if (build.quantity("optocoupler") > 0) {
            svg.circle(255, 381, 5, Colours.fill(Colours.VOLTS_15));
            svg.line(fifteen, 255, 381, 255, 191, 290, 191);
            part(290, 160, "optocoupler");
            svg.circle(480, 160, 12, Colours.fill(Colours.INK));
            svg.text(480, 165, 14, "middle", "font-weight=\"700\" fill=\"#ffffff\"", "C");
        }
        label(674, 236, words.get("supply.line"));
        label(775, 270, words.get("supply.line"));
        label(775, 404, "USB-C");
    }

    private void usb() {
        svg.rectangle(
                810, 320, BOX_WIDTH, 250, 8, "fill=\"#ffffff\" stroke=\"" + Colours.GPIO + "\" stroke-width=\"3\"");
        name(810, 350, "pi");
        svg.text(905, 440, 13, "middle", Colours.fill(Colours.SOFT), words.get("supply.card"));
        svg.text(905, 510, 13, "middle", Colours.fill(Colours.SOFT), words.get("supply.header"));
        String usb = look(Colours.BUS, 3);
        if (build.quantity("stick") > 0) {
            svg.line(usb, 810, 471, 740, 471);
            part(550, 440, "stick");
        }
        if (build.quantity("sound-card") > 0) {
            svg.line(usb, 810, 551, 740, 551);
            part(550, 520, "sound-card");
            svg.line(look(Colours.INK, 2), 645, 582, 645, 680, 1050, 680);
            part(1050, 650, "earphone");
        }
        if (build.quantity("printer") > 0) {
            svg.line(usb, 1000, 440, 1050, 440);
            part(1050, 410, "printer");
            svg.line(look(Colours.INK, 3), 1145, 252, 1145, 410);
            plain(1050, 190, words.get("supply.mains"), words.get("supply.ownSupply"));
        }
        svg.line(look(Colours.SOFT, 3), 1000, 550, 1050, 550);
        plain(1050, 520, words.get("supply.network"), words.get("supply.networkNote"));
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
