package urna.kiosk.selftest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import urna.kiosk.board.Board;
import urna.kiosk.board.PrinterPart;
import urna.kiosk.board.SoundPart;
import urna.kiosk.board.Wire;
import urna.kiosk.device.Devices;
import urna.kiosk.session.Event;
import urna.record.Alarm;

/**
 * A kiosk's board. What is said stands on its display and in the terminal; what is done comes from its pins. A step is left
 * out by waiting: whoever stands before the case may have no keyboard.
 */
public final class BoardBench implements Bench {
    private static final int MOST_WAITING = 256;

    private final Board board;
    private final Devices devices;
    private final Consumer<String> terminal;
    private final String language;
    private final Duration patience;
    private final Duration atOnce;
    private final BlockingQueue<Supplier<Event>> events = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean begun;

    /**
     * A bench that has heard nothing yet.
     *
     * @param patience how long a step waits for the installer
     * @param atOnce how close two presses must be to count as one
     */
    public BoardBench(
            Board board,
            Devices devices,
            Consumer<String> terminal,
            String language,
            Duration patience,
            Duration atOnce) {
        this.board = board;
        this.devices = devices;
        this.terminal = terminal;
        this.language = language;
        this.patience = patience;
        this.atOnce = atOnce;
    }

    /**
     * Takes what the installer does. How contacts stand before the test begins, and what the printer tells of itself, is nobody's
     * doing; what is more than anybody could press is let go of.
     */
    public void hear(Event event) {
        boolean isOfPrinter = event instanceof Event.PartChanged change && change.part() == Alarm.Part.PRINTER;
        if (begun && !isOfPrinter) {
            var unused = events.offer(() -> event);
        }
    }

    /** A pin failed: the test ends with that. */
    public void fail(RuntimeException failure) {
        var unused = events.offer(() -> {
            throw failure;
        });
    }

    @Override
    public void begin(String text) {
        begun = true;
        tell(text);
    }

    @Override
    public void tell(String text) {
        terminal.accept(text);
        devices.display().show(Slides.instruction(Words.in(language).get("title"), text, language));
    }

    @Override
    public Act await() {
        try {
            Optional<Event> first = next(patience);
            if (first.isEmpty()) {
                return new Act.Nothing();
            }
            List<Event> together = new ArrayList<>(List.of(first.get()));
            Optional<Event> next = next(atOnce);
            while (next.isPresent()) {
                together.add(next.get());
                next = next(Duration.ZERO);
            }
            return new Act.Done(together);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Act.Nothing();
        }
    }

    private Optional<Event> next(Duration wait) throws InterruptedException {
        return Optional.ofNullable(events.poll(wait.toMillis(), TimeUnit.MILLISECONDS))
                .map(Supplier::get);
    }

    @Override
    public Devices devices() {
        return devices;
    }

    @Override
    public String board() {
        return board.name();
    }

    @Override
    public Set<Wire> wires() {
        return board.pins().keySet();
    }

    @Override
    public boolean hasPrinter() {
        return !(board.printer() instanceof PrinterPart.None);
    }

    @Override
    public boolean hasSound() {
        return !(board.sound() instanceof SoundPart.None);
    }
}
