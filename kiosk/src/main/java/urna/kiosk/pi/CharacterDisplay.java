package urna.kiosk.pi;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import urna.election.Election;
import urna.kiosk.board.CharacterRom;
import urna.kiosk.characters.CharacterPaging;
import urna.kiosk.characters.CharacterSet;
import urna.kiosk.characters.Pane;
import urna.kiosk.characters.Panes;
import urna.kiosk.device.Display;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Paging;

/** A display of 20x4 characters. Only cells that change are written, so nothing flickers; panes take turns by themselves. */
final class CharacterDisplay implements Display {
    /** Long enough to read eighty characters, short enough to wait for. */
    static final long TURN_MILLIS = 3_000;

    private final Consumer<byte[]> bus;
    private final CharacterRom rom;
    private final Delays delays;
    private final byte[][] cells = new byte[Pane.ROWS][Pane.COLUMNS];
    private Optional<Screen> shown = Optional.empty();
    private Optional<Panes> panes = Optional.empty();
    private long run;

    /**
     * A display that is set up when it first shows something.
     *
     * @param bus takes bytes to the PCF8574, and throws if it does not answer
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
        if (shown.isEmpty() || isNextVoter) {
            // A spark can leave a display a nibble out of step, with nobody to tell: each voter finds it begun afresh.
            begin();
        }
        Panes next = Panes.of(screen, shown);
        boolean isSame = panes.map(Panes::turns).equals(Optional.of(next.turns()));
        shown = Optional.of(screen);
        if (isSame && screen.answer().isEmpty()) {
            return;
        }
        panes = Optional.of(next);
        run++;
        turn(next, 0, run);
    }

    private synchronized void turn(Panes turning, int number, long ofRun) {
        if (ofRun != run) {
            return;
        }
        write(turning.turn(number));
        if (turning.turns().size() > 1) {
            delays.after(TURN_MILLIS, () -> turn(turning, number + 1, ofRun));
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
        panes = Optional.empty();
    }

    private void write(Pane pane) {
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
