package urna.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bytes are those of Epson's reference: bits 1 and 4 are always on, bits 0 and 7 never. */
class PrinterStatusTest {
    private static byte[] answer(int printer, int paper) {
        return new byte[] {(byte) printer, (byte) paper};
    }

    @Test
    void readsAnswers() {
        assertThat(PrinterStatus.of(answer(0x12, 0x12))).contains(PrinterStatus.READY);
        assertThat(PrinterStatus.of(answer(0x16, 0x1E))).contains(PrinterStatus.READY);
        assertThat(PrinterStatus.of(answer(0x1A, 0x12))).contains(PrinterStatus.OFFLINE);
        assertThat(PrinterStatus.of(answer(0x1A, 0x72))).contains(PrinterStatus.NO_PAPER);
    }

    @Test
    void takesNothingElseForAnAnswer() {
        assertThat(PrinterStatus.of(answer(0x12, 'x'))).isEmpty();
        assertThat(PrinterStatus.of(answer(0xFF, 0x12))).isEmpty();
        assertThat(PrinterStatus.of(new byte[] {0x12})).isEmpty();
    }
}
