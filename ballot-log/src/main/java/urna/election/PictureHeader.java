package urna.election;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How large a picture says it is: the beginning of a PNG file (W3C PNG, "PNG signature" and "IHDR"). Read before anything is
 * decoded, so that a small file cannot ask a kiosk for more memory than it has.
 *
 * @param width in pixels, {@value #LEAST_SIDE} to {@value #MOST_SIDE}
 * @param height in pixels, in the same bounds
 */
public record PictureHeader(int width, int height) {
    /** Of a file. */
    public static final int MOST_BYTES = 256 << 10;

    public static final int LEAST_SIDE = 32;
    public static final int MOST_SIDE = 1024;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER_LENGTH = 13;
    private static final byte[] HEADER_TYPE = "IHDR".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = SIGNATURE.length + Integer.BYTES + HEADER_TYPE.length + HEADER_LENGTH;

    /**
     * Reads the header of a whole file.
     *
     * @param source what to call the file in a message
     * @throws MalformedPictureException if it is no PNG file, or not within the bounds
     */
    public static PictureHeader read(String source, byte[] png) throws MalformedPictureException {
        if (png.length > MOST_BYTES) {
            throw new MalformedPictureException(
                    source + ": " + png.length + " bytes; a picture may have " + MOST_BYTES);
        }
        if (png.length < BYTES || !Arrays.equals(Arrays.copyOf(png, SIGNATURE.length), SIGNATURE)) {
            throw new MalformedPictureException(source + ": not a PNG file");
        }
        ByteBuffer bytes = ByteBuffer.wrap(png).position(SIGNATURE.length);
        int length = bytes.getInt();
        byte[] type = new byte[HEADER_TYPE.length];
        bytes.get(type);
        if (length != HEADER_LENGTH || !Arrays.equals(type, HEADER_TYPE)) {
            throw new MalformedPictureException(source + ": a PNG file that does not begin with its size");
        }
        PictureHeader header = new PictureHeader(bytes.getInt(), bytes.getInt());
        if (!isSide(header.width) || !isSide(header.height)) {
            throw new MalformedPictureException(source + ": " + Integer.toUnsignedString(header.width) + " x "
                    + Integer.toUnsignedString(header.height) + " pixels; a picture may have " + LEAST_SIDE + " to "
                    + MOST_SIDE + " each way");
        }
        return header;
    }

    private static boolean isSide(int pixels) {
        return pixels >= LEAST_SIDE && pixels <= MOST_SIDE;
    }
}
