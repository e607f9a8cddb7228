package urna.kiosk.paper;

import com.github.anastaciocintra.escpos.image.CoffeeImage;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import urna.wire.CodeParts;

/**
 * A QR code (ISO/IEC 18004) in dots. It is drawn here and not by the printer: of the cheap ones many draw none, and all print
 * an image.
 */
final class QrImage implements CoffeeImage {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    /** The white around a code, in modules. */
    private static final int QUIET = 4;

    /** 0.375 mm: phones read smaller modules, but not from thermal paper that is worn. */
    private static final int LEAST_SCALE = 3;

    /** Larger is not read better, and takes paper. */
    private static final int MOST_SCALE = 6;

    private final ByteMatrix modules;
    private final int scale;

    private QrImage(ByteMatrix modules, int scale) {
        this.modules = modules;
        this.scale = scale;
    }

    /**
     * The code of a text.
     *
     * @param text at most {@link CodeParts#MOST_BYTES} bytes of UTF-8
     * @param width how many dots a line of the paper has
     * @throws IllegalArgumentException if its modules would be too small to be read
     */
    static QrImage of(String text, int width) {
        ByteMatrix modules = encode(text);
        int scale = Math.min(MOST_SCALE, width / (modules.getWidth() + 2 * QUIET));
        if (scale < LEAST_SCALE) {
            throw new IllegalArgumentException("a text too long for a QR code on this paper");
        }
        return new QrImage(modules, scale);
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("a text that no QR code takes", e);
        }
    }

    @Override
    public int getWidth() {
        return (modules.getWidth() + 2 * QUIET) * scale;
    }

    @Override
    public int getHeight() {
        return getWidth();
    }

    @Override
    public int getRGB(int x, int y) {
        int column = x / scale - QUIET;
        int row = y / scale - QUIET;
        boolean isInside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
        return isInside && modules.get(column, row) == 1 ? BLACK : WHITE;
    }

    /** Only the printing of images in pieces asks for this. */
    @Override
    public CoffeeImage getSubimage(int x, int y, int w, int h) {
        throw new UnsupportedOperationException("a QR code is printed in one piece");
    }
}
