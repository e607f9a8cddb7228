package urna.kiosk.selftest;

import java.util.Set;
import urna.kiosk.board.Wire;
import urna.kiosk.device.Devices;

/** What a self-test works with: a kiosk's devices, and the installer before it. */
public interface Bench {
    /** Says what is tested. What came before is no answer to anything. */
    void begin(String text);

    /** Says something to the installer. */
    void tell(String text);

    /** Waits for what the installer does next. */
    Act await();

    Devices devices();

    /** The name of the board, for the report; of a desk too. */
    String board();

    /** What there is to be pressed and turned. */
    Set<Wire> wires();

    boolean hasPrinter();

    boolean hasSound();
}
