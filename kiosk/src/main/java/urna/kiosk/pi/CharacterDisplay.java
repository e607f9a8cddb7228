package urna.kiosk.pi;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.election.Election;
import urna.kiosk.board.CharacterRom;
import urna.kiosk.characters.CharacterPaging;
import urna.kiosk.characters.CharacterSet;
import urna.kiosk.characters.Pane;
import urna.kiosk.characters.Panes;
import urna.kiosk.device.Display;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Paging;

/**
 * A display of 20x4 characters. Only cells that change are written, so nothing flickers; panes take turns by themselves.
 *
 * <p>What was lost on the way leaves the display in a state that nobody knows, perhaps in the middle of a byte: it is begun
 * afresh, at once. If that is lost too, the display does not answer, until all of it and a whole pane have gone through. Every
 * second it is looked at, for a screen that stands still would hide that it is gone.
 */
final class CharacterDisplay implements Display {
    /** Long enough to read eighty characters, short enough to wait for. */
    static final long TURN_MILLIS = 3_000;

    static final long LOOK_MILLIS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(CharacterDisplay.class);

    private final Consumer<byte[]> bus;
    private final CharacterRom rom;
    private final Delays delays;
    private final byte[][] cells = new byte[Pane.ROWS][Pane.COLUMNS];
    private Optional<Screen> shown = Optional.empty();
    private Optional<Panes> panes = Optional.empty();
    private int turn;
    private long run;
    /** Whether {@link #cells} are what is on the glass. */
    private boolean begun;

    private volatile boolean answering = true;

    /**
     * A display that is set up when it first shows something.
     *
     * @param bus takes bytes to the PCF8574, and throws a {@link PinDeviceException} if it does not answer
     */
    CharacterDisplay(Consumer<byte[]> bus, CharacterRom rom, Delays delays) {
        this.bus = bus;
        this.rom = rom;
        this.delays = delays;
    }

    @Override
    public Paging paging(Election election) {
        return CharacterPaging.of(election);
    }

    @Override
    public synchronized void show(Screen screen) {
        boolean isNextVoter = screen.kind() == Screen.Kind.LOCKED
                && shown.map(Screen::kind).filter(Screen.Kind.LOCKED::equals).isEmpty();
        if (isNextVoter) {
            // A spark can leave a display a nibble out of step, with nobody to tell: each voter finds it begun afresh.
            begun = false;
        }
        Panes next = Panes.of(screen, shown);
        boolean isFirst = shown.isEmpty();
        boolean isSame = panes.map(Panes::turns).equals(Optional.of(next.turns()));
        shown = Optional.of(screen);
        if (isSame && begun && screen.answer().isEmpty()) {
            return;
        }
        panes = Optional.of(next);
        turn(0, ++run);
        if (isFirst) {
            delays.after(LOOK_MILLIS, this::look);
        }
    }

    @Override
    public boolean isAnswering() {
        return answering;
    }

    private synchronized void turn(int number, long ofRun) {
        if (ofRun != run) {
            return;
        }
        turn = number;
        if (answering) {
            bring();
        }
        if (panes.orElseThrow().turns().size() > 1) {
            delays.after(TURN_MILLIS, () -> turn(number + 1, ofRun));
        }
    }

    /** Whether it is there, or there again: then whoever stands before it reads from the first pane on. */
    private synchronized void look() {
        if (!answering) {
            turn = 0;
            if (bring()) {
                turn(0, ++run);
            }
        } else if (!touch()) {
            bring();
        }
        delays.after(LOOK_MILLIS, this::look);
    }

    /** Whether the glass shows the pane whose turn it is. */
    private boolean bring() {
        Pane pane = panes.orElseThrow().turn(turn);
        boolean isShown = write(pane);
        if (!isShown) {
            // One byte lost, and nobody notices.
            isShown = write(pane);
        }
        if (isShown != answering) {
            answering = isShown;
            LOG.warn(
                    isShown
                            ? "the display answers again"
                            : "the display does not answer: it is tried again every second");
        }
        return isShown;
    }

    private boolean write(Pane pane) {
        return isTaken(() -> {
            if (!begun) {
                begin();
            }
            writeChanges(pane);
            begun = true;
        });
    }

    private boolean touch() {
        return isTaken(() -> bus.accept(new Hd44780().nothing().bytes()));
    }

    /** Whether all bytes were taken; if not, the next pane is written to a display begun afresh. */
    private boolean isTaken(Runnable writing) {
        try {
            writing.run();
            return true;
        } catch (PinDeviceException lost) {
            if (answering) {
                LOG.warn("bytes for the display were lost: {}", lost.getMessage());
            }
            begun = false;
            return false;
        }
    }

    private void begin() {
        Hd44780 bytes = new Hd44780().begin();
        if (rom == CharacterRom.A00) {
            for (int slot = 0; slot < CharacterSet.DRAWN.length(); slot++) {
                bytes.glyph(slot, CharacterSet.glyph(slot));
            }
        }
        byte[] blank = new byte[Pane.COLUMNS];
        Arrays.fill(blank, (byte) ' ');
        for (int row = 0; row < Pane.ROWS; row++) {
            bytes.write(row, 0, blank);
            cells[row] = blank.clone();
        }
        bus.accept(bytes.on().bytes());
    }

    private void writeChanges(Pane pane) {
        Hd44780 bytes = new Hd44780();
        for (int row = 0; row < Pane.ROWS; row++) {
            writeChanged(bytes, row, CharacterSet.bytes(pane.rows().get(row), rom));
        }
        byte[] changes = bytes.bytes();
        if (changes.length > 0) {
            bus.accept(changes);
        }
    }

    private void writeChanged(Hd44780 bytes, int row, byte[] wanted) {
        int column = 0;
        while (column < Pane.COLUMNS) {
            int end = column;
            while (end < Pane.COLUMNS && wanted[end] != cells[row][end]) {
                end++;
            }
            if (end > column) {
                bytes.write(row, column, Arrays.copyOfRange(wanted, column, end));
            }
            column = end + 1;
        }
        cells[row] = wanted;
    }
}
