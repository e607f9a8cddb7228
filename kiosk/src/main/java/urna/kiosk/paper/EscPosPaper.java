package urna.kiosk.paper;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPos.CharacterCodeTable;
import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import urna.kiosk.screen.Printout;

/**
 * Makes ESC/POS of printouts, each one cut off by itself. Only commands that the cheapest printers know: reset, code page,
 * bold, size, justification, line feed, raster image ({@code GS v 0}), cut.
 *
 * @param columns how many letters a line has: {@value #COLUMNS_58_MM} on 58 mm paper, {@value #COLUMNS_80_MM} on 80 mm
 */
public record EscPosPaper(int columns) {
    public static final int COLUMNS_58_MM = 32;
    public static final int COLUMNS_80_MM = 48;

    /** Of font A, at 8 dots a millimetre. */
    private static final int LETTER_DOTS = 12;

    /** From the head to the knife it is 15 mm or less, and a line is 3.75 mm high. */
    private static final int LINES_TO_KNIFE = 5;

    /** {@code FS .}: without it, printers made for China take two letters with accents for one Chinese character. */
    private static final byte[] NO_CHINESE = {0x1C, '.'};

    private static final int BLACK_BELOW = 128;

    public EscPosPaper {
        if (columns < COLUMNS_58_MM || columns > COLUMNS_80_MM) {
            throw new IllegalArgumentException(
                    "columns must be " + COLUMNS_58_MM + " (58 mm paper) to " + COLUMNS_80_MM + " (80 mm)");
        }
    }

    /** All that a printer is sent for one printout, from its reset to its cut. */
    public byte[] bytes(Printout printout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EscPos printer = new EscPos(bytes)) {
            // The reset ends whatever an unfinished printout left behind: a size, half an image.
            printer.initializePrinter();
            printer.write(NO_CHINESE, 0, NO_CHINESE.length);
            printer.setCharacterCodeTable(CharacterCodeTable.CP850_Multilingual);
            write(printer, printout);
            printer.feed(LINES_TO_KNIFE);
            printer.cut(CutMode.FULL);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private void write(EscPos printer, Printout printout) throws IOException {
        writeBanner(printer, printout.banner());
        Style style = new Style().setBold(true);
        for (String line : printout.lines()) {
            write(printer, style, line, columns);
            style = new Style();
        }
        for (String code : printout.codes()) {
            write(printer, code);
        }
        writeBanner(printer, printout.banner());
    }

    private void writeBanner(EscPos printer, Optional<String> banner) throws IOException {
        Style large = new Style()
                .setBold(true)
                .setFontSize(Style.FontSize._2, Style.FontSize._2)
                .setJustification(Justification.Center);
        if (banner.isPresent()) {
            write(printer, large, banner.get(), columns / 2);
        }
    }

    private static void write(EscPos printer, Style style, String text, int columns) throws IOException {
        for (String line : PaperText.wrap(PaperText.printable(text), columns)) {
            printer.writeLF(style, line);
        }
    }

    private void write(EscPos printer, String code) throws IOException {
        QrImage image = QrImage.of(code, columns * LETTER_DOTS);
        RasterBitImageWrapper raster = new RasterBitImageWrapper().setJustification(Justification.Center);
        printer.write(raster, new EscPosImage(image, new BitonalThreshold(BLACK_BELOW)));
        printer.feed(1);
    }
}
