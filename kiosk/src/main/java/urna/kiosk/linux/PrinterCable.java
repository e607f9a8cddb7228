package urna.kiosk.linux;

import java.io.IOException;
import java.time.Duration;

/** What a printer hangs on. For one thread. */
interface PrinterCable extends AutoCloseable {
    /**
     * Sends bytes, connecting first if need be.
     *
     * @throws OverdueException if the printer did not take them all in time; how many it took is not known
     * @throws IOException if there is no printer
     */
    void write(byte[] bytes, Duration atMost) throws IOException;

    /**
     * What the printer sends next, at least one byte.
     *
     * @throws OverdueException if it sent nothing in time
     * @throws IOException if there is no printer, or one that never sends anything
     */
    byte[] read(Duration atMost) throws IOException;

    @Override
    void close();
}
