package urna.kiosk.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sound as espeak-ng writes it: one channel, 16 bits a sample, no compression, in a RIFF file (Microsoft, "Multimedia
 * Programming Interface and Data Specifications 1.0", WAVE).
 *
 * @param samplesPerSecond how fast it is played
 * @param samples two bytes each, the lower first; not changed after
 */
public record Wav(int samplesPerSecond, ByteBuffer samples) {
    private static final int HEADER_BYTES = 44;
    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;
    private static final short CHANNELS = 1;
    private static final short SAMPLE_BYTES = 2;
    private static final short SAMPLE_BITS = 16;

    private static final int LEAST_RATE = 8_000;
    private static final int MOST_RATE = 48_000;

    /** Between two phrases, a part of a second. */
    private static final int PAUSE_PART = 5;

    /**
     * Reads a file.
     *
     * @throws IOException if it is no such file, or without sound
     */
    public static Wav read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() <= HEADER_BYTES
                || !word(bytes, 0).equals("RIFF")
                || !word(bytes, 8).equals("WAVE")
                || !word(bytes, 12).equals("fmt ")
                || bytes.getShort(20) != PCM
                || bytes.getShort(22) != CHANNELS
                || bytes.getShort(34) != SAMPLE_BITS
                || bytes.getInt(24) < LEAST_RATE
                || bytes.getInt(24) > MOST_RATE
                || !word(bytes, 36).equals("data")) {
            throw new IOException(file + ": no sound of one channel and 16 bits");
        }
        int length = Math.min(bytes.getInt(40), bytes.capacity() - HEADER_BYTES) / SAMPLE_BYTES * SAMPLE_BYTES;
        if (length <= 0) {
            throw new IOException(file + ": no sound");
        }
        return new Wav(bytes.getInt(24), bytes.slice(HEADER_BYTES, length).asReadOnlyBuffer());
    }

    private static String word(ByteBuffer bytes, int at) {
        byte[] word = new byte[4];
        bytes.get(at, word);
        return new String(word, StandardCharsets.US_ASCII);
    }

    public Duration duration() {
        return Duration.ofMillis(1000L * samples.remaining() / SAMPLE_BYTES / samplesPerSecond);
    }

    /** One file of several sounds, with a short pause after each; they must be equally fast. */
    public static byte[] join(List<Wav> sounds) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int rate = sounds.get(0).samplesPerSecond();
        for (Wav sound : sounds) {
            byte[] bytes = new byte[sound.samples().remaining()];
            sound.samples().duplicate().get(bytes);
            joined.writeBytes(bytes);
            joined.writeBytes(new byte[rate / PAUSE_PART * SAMPLE_BYTES]);
        }
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + joined.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER_BYTES - 8 + joined.size());
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(FORMAT_BYTES);
        file.putShort(PCM).putShort(CHANNELS).putInt(rate).putInt(rate * SAMPLE_BYTES);
        file.putShort(SAMPLE_BYTES).putShort(SAMPLE_BITS);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(joined.size());
        return file.put(joined.toByteArray()).array();
    }
}
