package urna.kiosk.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The hardware page that tells how to wire a board. The same board gives the same page. */
public final class Pinout {
    private Pinout() {}

    /**
     * The page in Markdown.
     *
     * @param file the board file's name, which the page points at
     */
    public static String page(Board board, String file) {
        List<String> lines = new ArrayList<>();
        lines.add("# Pinout: " + board.name());
        lines.add("");
        lines.add("Made from `boards/" + file
                + "`, which the firmware and `kiosk selftest` read as well: to change a pin,");
        lines.add("change it there. Wire with the power off. The header is seen from above, pin 1 at the top left.");
        lines.add("");
        addHeader(lines, board);
        lines.add("");
        addWires(lines, board);
        lines.add("");
        addDevices(lines, board);
        lines.add("");
        addRules(lines, board);
        return String.join("\n", lines) + "\n";
    }

    private static void addHeader(List<String> lines, Board board) {
        lines.add("| to | pin | pin | to |");
        lines.add("|---:|---:|:---|:---|");
        for (int odd = 1; odd < Header.PINS; odd += 2) {
            lines.add("| " + at(board, odd) + " | " + odd + " | " + (odd + 1) + " | " + at(board, odd + 1) + " |");
        }
    }

    private static String at(Board board, int place) {
        for (Map.Entry<Wire, Integer> wired : board.pins().entrySet()) {
            if (Header.place(wired.getValue()) == place) {
                return "**" + wired.getKey() + "** (GPIO " + wired.getValue() + ")";
            }
        }
        if (board.display() instanceof DisplayPart.Characters characters
                && characters.bus() == DisplayPart.Characters.HEADER_BUS) {
            if (place == Header.place(2)) {
                return "display, SDA (GPIO 2)";
            }
            if (place == Header.place(3)) {
                return "display, SCL (GPIO 3)";
            }
        }
        return Header.fixed(place).isEmpty() ? "free" : Header.fixed(place);
    }

    private static void addWires(List<String> lines, Board board) {
        lines.add("| wire | pin | GPIO | what it is | where |");
        lines.add("|---|---:|---:|---|---|");
        board.pins()
                .forEach((wire, pin) -> lines.add("| " + wire + " | " + Header.place(pin) + " | " + pin + " | "
                        + kind(wire) + " | " + wire.place() + " |"));
    }

    private static String kind(Wire wire) {
        return switch (wire.kind()) {
            case BUTTON -> "push-button to ground";
            case CONTACT -> "contact to ground";
            case OUTPUT -> "3.3 V output";
        };
    }

    private static void addDevices(List<String> lines, Board board) {
        lines.add("| device | |");
        lines.add("|---|---|");
        lines.add("| display | " + display(board.display()) + " |");
        lines.add("| printer | " + printer(board.printer()) + " |");
        lines.add("| second storage | " + stick(board.stick()) + " |");
        lines.add("| earphone | " + sound(board.sound()) + " |");
    }

    private static String display(DisplayPart display) {
        if (display instanceof DisplayPart.Characters characters) {
            return "20x4 characters (HD44780, ROM " + characters.rom() + ", PCF8574) on I2C bus " + characters.bus()
                    + " at " + characters.address() + "; its supply is 5 V, its bus goes through a level shifter";
        }
        return "panel, `" + ((DisplayPart.Framebuffer) display).device() + "`";
    }

    private static String printer(PrinterPart printer) {
        return printer instanceof PrinterPart.DeviceFile file
                ? "ESC/POS, `" + file.device() + "`, " + file.columns() + " columns"
                : "none";
    }

    private static String stick(StickPart stick) {
        return stick instanceof StickPart.Folder folder ? "USB stick, mounted at `" + folder.folder() + "`" : "none";
    }

    private static String sound(SoundPart sound) {
        return sound instanceof SoundPart.Aplay aplay ? "sound card `" + aplay.card() + "`" : "none";
    }

    private static void addRules(List<String> lines, Board board) {
        lines.add("- Every button and contact ties its pin to ground; no resistor is needed. Never put 5 V on a pin.");
        lines.add("- A contact counts once it was quiet for " + board.debounceMillis() + " ms.");
        lines.add("- Switch off what else wants these pins, in `config.txt`: `enable_uart=0`, `dtparam=spi=off`, "
                + (board.display() instanceof DisplayPart.Characters
                        ? "`dtparam=i2c_arm=on`,"
                        : "`dtparam=i2c_arm=off`,"));
        lines.add("  no 1-Wire, no I2S sound card (a USB one leaves the pins alone).");
        lines.add(
                "- GPIO 14 is the serial console's transmitter while the Pi starts: only an output may be on it. A button");
        lines.add("  there would tie a driven pin to ground.");
        lines.add(
                "- GPIO 2 and 3 have resistors of 1.8 kilohm to 3.3 V on the Pi itself: fine for a contact, useless for an output.");
        lines.add("- GPIO 0 and 1 (pins 27 and 28) are for the memory of add-on boards: keep them free.");
    }
}
