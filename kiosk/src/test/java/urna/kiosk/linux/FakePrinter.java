package urna.kiosk.linux;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import urna.kiosk.paper.PaperRoll;
import urna.kiosk.paper.PrinterStatus;

/** A printer on its cable, as well or as ill as the test says. Whatever takes too long does so at once. */
final class FakePrinter implements PrinterCable {
    static final int COLUMNS = 32;

    private static final byte ALL_WELL = 0x12;
    private static final byte OFFLINE = 0x1A;
    private static final byte NO_PAPER = 0x72;

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private boolean plugged = true;
    private boolean answers = true;
    private boolean hasPaper = true;
    private boolean online = true;
    private int takes = Integer.MAX_VALUE;
    private int forgotten;
    private int asked;

    @Override
    public synchronized void write(byte[] bytes, Duration atMost) throws IOException {
        if (!plugged) {
            throw new IOException("no such device");
        }
        if (Arrays.equals(bytes, PrinterStatus.question())) {
            asked++;
        } else if (Arrays.equals(bytes, PrinterStatus.forget())) {
            forgotten++;
        } else if (bytes.length > takes) {
            throw new OverdueException("full");
        } else {
            received.writeBytes(bytes);
        }
    }

    @Override
    public synchronized byte[] read(Duration atMost) throws IOException {
        if (!plugged) {
            throw new IOException("no such device");
        }
        if (!answers) {
            throw new OverdueException("silent");
        }
        return new byte[] {hasPaper && online ? ALL_WELL : OFFLINE, hasPaper ? ALL_WELL : NO_PAPER};
    }

    @Override
    public void close() {}

    synchronized void plug(boolean in) {
        plugged = in;
    }

    synchronized void answer(boolean does) {
        answers = does;
    }

    synchronized void putPaper(boolean in) {
        hasPaper = in;
    }

    synchronized void switchOnline(boolean on) {
        online = on;
    }

    /** Blocks at every printout that is longer. */
    synchronized void take(int bytes) {
        takes = bytes;
    }

    synchronized int forgotten() {
        return forgotten;
    }

    synchronized int asked() {
        return asked;
    }

    /** What came out, piece by piece. */
    synchronized List<PaperRoll.Strip> strips() {
        return PaperRoll.print(received.toByteArray(), COLUMNS);
    }
}
