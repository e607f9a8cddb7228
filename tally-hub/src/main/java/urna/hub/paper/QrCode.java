package urna.hub.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * A QR code (ISO/IEC 18004) as filled squares.
 *
 * @param modules dark where not 0
 */
record QrCode(ByteMatrix modules) {
    /** The white around a code, in modules. */
    private static final int QUIET = 4;

    /**
     * The code of a text.
     *
     * @param text at most {@link urna.wire.CodeParts#MOST_BYTES} bytes of UTF-8
     */
    static QrCode of(String text) {
        try {
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("a text that no QR code takes", e);
        }
    }

    /** Draws the code into a square, its quiet zone included. */
    void draw(PDPageContentStream to, float x, float bottom, float side) throws IOException {
        float module = side / (modules.getWidth() + 2 * QUIET);
        for (int row = 0; row < modules.getHeight(); row++) {
            float foot = bottom + side - (QUIET + row + 1) * module;
            int column = 0;
            while (column < modules.getWidth()) {
                int begin = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > begin) {
                    // One rectangle for a run: squares drawn one by one leave hairlines between them.
                    to.addRect(x + (QUIET + begin) * module, foot, (column - begin) * module, module);
                }
                column++;
            }
        }
        to.fill();
    }
}
