package urna.hardware.page;

import urna.hardware.harness.End;
import urna.hardware.harness.Harness;
import urna.hardware.harness.Header;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;
import urna.kiosk.board.PrinterPart;
import urna.kiosk.board.SoundPart;
import urna.kiosk.board.StickPart;
import urna.kiosk.board.Wire;

/** The page that tells which pin goes where. */
public record PinoutPage(Board board, String boardFile, Words words) {

    public String text() {
        Markdown page = Markdown.of(words.get("pinout.title", words.name(board)), words)
                .line(words.get("pinout.intro", boardFile))
                .gap();
        addHeader(page);
        addWires(page.gap());
        page.gap().picture("wiring", words).picture("circuits", words);
        addDevices(page);
        addRules(page.gap());
        return page.text();
    }

    private void addHeader(Markdown page) {
        Harness harness = Harness.of(board);
        page.head("rrll", words.get("pinout.header"));
        for (int odd = 1; odd < Header.SIZE; odd += 2) {
            page.row(at(harness, odd), odd, odd + 1, at(harness, odd + 1));
        }
    }

    private String at(Harness harness, int place) {
        String pin = Header.gpio(place)
                .map(gpio -> "GPIO " + gpio)
                .orElseGet(() -> words.get("supply." + Header.supply(place)));
        return harness.end(place)
                .map(end -> end(end) + " (" + pin + ")")
                .orElse(pin + (Header.supply(place) == Header.Supply.NONE ? ", " + words.get("pinout.free") : ""));
    }

    private String end(End end) {
        if (end instanceof End.Function function) {
            return "**" + function.wire() + "**";
        }
        if (end instanceof End.Terminal terminal) {
            return "`" + terminal.part() + "` " + terminal.mark();
        }
        return words.get("pinout.commonGround");
    }

    private void addWires(Markdown page) {
        page.head("lrrll", words.get("pinout.wires"));
        board.pins().forEach((wire, gpio) -> page.row(wire, Header.place(gpio), gpio, kind(wire), words.wire(wire)));
    }

    private String kind(Wire wire) {
        return words.get("kind." + wire.kind());
    }

    private void addDevices(Markdown page) {
        page.head("ll", words.get("pinout.devices"))
                .row(words.get("device.display"), display())
                .row(words.get("device.printer"), printer())
                .row(words.get("device.stick"), stick())
                .row(words.get("device.sound"), sound());
    }

    private String display() {
        if (board.display() instanceof DisplayPart.Characters characters) {
            return words.get("device.characters", characters.rom(), characters.bus(), characters.address());
        }
        return words.get("device.panel", ((DisplayPart.Framebuffer) board.display()).device());
    }

    private String printer() {
        return board.printer() instanceof PrinterPart.DeviceFile file
                ? words.get("device.escpos", file.device(), file.columns())
                : words.get("device.none");
    }

    private String stick() {
        return board.stick() instanceof StickPart.Folder folder
                ? words.get("device.folder", folder.folder())
                : words.get("device.none");
    }

    private String sound() {
        return board.sound() instanceof SoundPart.Aplay aplay
                ? words.get("device.aplay", aplay.card())
                : words.get("device.none");
    }

    private void addRules(Markdown page) {
        page.line("- " + words.get("rule.contacts", board.debounceMillis()));
        page.line("- " + words.get("rule.config")).gap().line("  ```");
        Config.lines(board).forEach(line -> page.line("  " + line));
        page.line("  ```").gap();
        page.line("- " + words.get("rule.console"));
        page.line("- " + words.get("rule.pullUps"));
        page.line("- " + words.get("rule.clock"));
        page.line("- " + words.get("rule.never5V"));
    }
}
