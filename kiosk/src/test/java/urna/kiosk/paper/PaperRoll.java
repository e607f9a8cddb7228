package urna.kiosk.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A printer that reads ESC/POS and shows what lies before it: written from the command reference, with nothing of what makes
 * the bytes. It knows no more commands than we use, and fails at others.
 */
public final class PaperRoll {
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int LETTER_DOTS = 12;

    private final byte[] bytes;
    private final int columns;
    private final List<Strip> strips = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private List<String> lines = new ArrayList<>();
    private List<String> codes = new ArrayList<>();
    private int at;
    private int width = 1;
    private boolean chinese = true;
    private int codePage;

    /**
     * What was cut off.
     *
     * @param lines as printed, without the empty ones before the knife; large ones between equals signs, codes as {@code [QR 1]}
     * @param codes what a phone reads from the codes
     */
    public record Strip(List<String> lines, List<String> codes) {
        public String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    private PaperRoll(byte[] bytes, int columns) {
        this.bytes = bytes;
        this.columns = columns;
    }

    /** The pieces of paper; everything must have been cut off. */
    public static List<Strip> print(byte[] bytes, int columns) {
        PaperRoll roll = new PaperRoll(bytes, columns);
        while (roll.at < bytes.length) {
            roll.command();
        }
        if (!roll.lines.isEmpty() || roll.line.size() > 0) {
            throw new AssertionError("not cut off: " + roll.lines);
        }
        return List.copyOf(roll.strips);
    }

    private int next() {
        if (at == bytes.length) {
            throw new AssertionError("the bytes end in the middle of a command");
        }
        return bytes[at++] & 0xFF;
    }

    private void command() {
        int first = next();
        if (first == '\n') {
            endLine();
        } else if (first == ESC) {
            escape();
        } else if (first == FS && next() == '.') {
            chinese = false;
        } else if (first == GS) {
            group();
        } else if (first >= 0x20 && first != FS) {
            line.write(first);
        } else {
            throw new AssertionError("unknown byte " + first + " at " + at);
        }
    }

    private void escape() {
        switch (next()) {
            case '@' -> {
                width = 1;
                chinese = true;
                codePage = 0;
            }
            case 't' -> codePage = next();
            case 'd' -> feed(next());
            case 'M', 'E', '-', 'a', '3' -> next();
            case '2' -> {}
            default -> throw new AssertionError("unknown ESC " + bytes[at - 1] + " at " + at);
        }
    }

    private void group() {
        switch (next()) {
            case '!' -> width = (next() >> 4) + 1;
            case 'B' -> next();
            case 'v' -> image();
            case 'V' -> cut();
            default -> throw new AssertionError("unknown GS " + bytes[at - 1] + " at " + at);
        }
    }

    private void endLine() {
        if (chinese || codePage != 2) {
            throw new AssertionError("letters of page " + codePage + (chinese ? ", and Chinese" : ""));
        }
        String text = new String(line.toByteArray(), PaperText.CODE_PAGE);
        line.reset();
        if (text.length() * width > columns) {
            throw new AssertionError("too wide: " + text);
        }
        lines.add(width > 1 ? "=" + text + "=" : text);
    }

    private void feed(int count) {
        for (int i = 0; i < count; i++) {
            endLine();
        }
    }

    /** GS v 0 m xL xH yL yH: a row of xL + 256 xH bytes, yL + 256 yH times. */
    private void image() {
        if (next() != '0' || next() != 0) {
            throw new AssertionError("not an image at its own size");
        }
        int rowBytes = next() + 256 * next();
        int rows = next() + 256 * next();
        if (rowBytes * 8 > columns * LETTER_DOTS) {
            throw new AssertionError("an image of " + rowBytes * 8 + " dots");
        }
        int[] pixels = new int[rowBytes * 8 * rows];
        for (int i = 0; i < rowBytes * rows; i++) {
            int dots = next();
            for (int bit = 0; bit < 8; bit++) {
                pixels[i * 8 + bit] = (dots & (0x80 >> bit)) != 0 ? 0 : 0xFFFFFF;
            }
        }
        codes.add(read(new RGBLuminanceSource(rowBytes * 8, rows, pixels)));
        lines.add("[QR " + codes.size() + "]");
    }

    private static String read(RGBLuminanceSource image) {
        try {
            // The dots as they were sent: to be found in a picture is another matter, and one code in seventy is not.
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(image)), Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no phone reads this code", e);
        }
    }

    private void cut() {
        int mode = next();
        if (!Arrays.asList(0, 48).contains(mode)) {
            throw new AssertionError("not cut off whole: " + mode);
        }
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isEmpty()) {
            last--;
        }
        if (lines.size() - last < 4) {
            throw new AssertionError("cut through the last lines");
        }
        strips.add(new Strip(List.copyOf(lines.subList(0, last)), List.copyOf(codes)));
        lines = new ArrayList<>();
        codes = new ArrayList<>();
    }
}
