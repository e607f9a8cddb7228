package urna.kiosk.linux;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.kiosk.device.Printer;
import urna.kiosk.paper.EscPosPaper;
import urna.kiosk.paper.PrinterStatus;
import urna.kiosk.screen.Printout;
import urna.kiosk.session.Event;
import urna.record.Alarm;

/**
 * A thermal printer at a device file, served by a thread of its own that nobody waits for. No printout is ever written to a
 * disk.
 *
 * <p>A report that was not printed, or not surely, is printed once the printer is well again: it is public, and twice is no
 * harm. A slip is its voter's secret:
 * it is printed at once or never, so that none comes out later before somebody else. What a printer has taken and not yet
 * printed when its paper ends lies in its own memory; it is told to forget it. One that does not know that command prints the
 * rest on the next roll, so whoever changes the roll must let it run into the urn unread, or switch the printer off first.
 * Nothing can be said of a printer made to remember what it printed: buy none with a journal or a network.
 */
public final class DeviceFilePrinter implements Printer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFilePrinter.class);

    /** The slips of one voter, or the copies of the close report, are 50 at most. */
    private static final int MOST_WAITING = 100;

    private static final Duration END = Duration.ofSeconds(2);

    private final PrinterCable cable;
    private final EscPosPaper paper;
    private final PrinterTimes times;
    private final BlockingQueue<Printout> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Deque<Printout> unprinted = new ArrayDeque<>();
    /** Slips that were taken over, and are neither printed nor given up. */
    private final AtomicInteger slips = new AtomicInteger();

    private volatile boolean ready = true;
    private volatile @Nullable Thread thread;

    /** Whether the last that it took was a slip: perhaps it has not printed all of it. */
    private boolean holdsSlip;

    private boolean mustForget;

    /**
     * A printer that is not written to before {@link #start}.
     *
     * @param device the device file, {@code /dev/usb/lp0} say
     * @param columns {@value EscPosPaper#COLUMNS_58_MM} to {@value EscPosPaper#COLUMNS_80_MM}
     */
    public DeviceFilePrinter(Path device, int columns) {
        this(new DeviceFile(device), new EscPosPaper(columns), PrinterTimes.STANDARD);
    }

    DeviceFilePrinter(PrinterCable cable, EscPosPaper paper, PrinterTimes times) {
        this.cable = cable;
        this.paper = paper;
        this.times = times;
    }

    /**
     * Begins to print, and to watch the printer.
     *
     * @param kiosk is told when the printer fails, and when it is well again
     */
    public void start(Consumer<Event> kiosk) {
        Thread printing = new Thread(() -> work(new PrinterWatch(cable, times, kiosk)), "printer");
        printing.setDaemon(true);
        printing.setUncaughtExceptionHandler((dead, bug) -> {
            LOG.error("the printer's thread ended", bug);
            kiosk.accept(new Event.PartChanged(Alarm.Part.PRINTER, true));
            ready = false;
        });
        thread = printing;
        printing.start();
    }

    /** The kiosk is told of a failure; here it is only taken over. */
    @Override
    public void print(Printout printout) {
        boolean tooLate = isSlip(printout) && !ready;
        // Who asks for a report again and again while there is no paper gets it once.
        boolean isAsked = waiting.contains(printout);
        if (tooLate || isAsked) {
            return;
        }
        if (isSlip(printout)) {
            slips.incrementAndGet();
        }
        if (!waiting.offer(printout)) {
            // So many wait for a printer that is in alarm already.
            LOG.debug("more than {} printouts are waiting", MOST_WAITING);
            end(printout);
        }
    }

    /** A printer that is not well prints no slip: the kiosk was told so first. */
    @Override
    public boolean isPrintingSlip() {
        return ready && slips.get() > 0;
    }

    /** A slip is printed, or never will be. */
    private void end(Printout printout) {
        if (isSlip(printout)) {
            slips.decrementAndGet();
        }
    }

    private void work(PrinterWatch watch) {
        try {
            look(watch);
            while (!Thread.currentThread().isInterrupted()) {
                Printout next = waiting.poll(times.look().toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    print(next, watch);
                } else if (look(watch) && !unprinted.isEmpty()) {
                    print(unprinted.remove(), watch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(Printout printout, PrinterWatch watch) {
        boolean printed = look(watch) && send(printout, watch) && look(watch);
        if (!printed && !isSlip(printout) && !unprinted.contains(printout)) {
            unprinted.add(printout);
        }
        // Last: whoever finds that no slip is being printed has been told how it went.
        end(printout);
    }

    private boolean send(Printout printout, PrinterWatch watch) {
        holdsSlip = isSlip(printout);
        try {
            cable.write(paper.bytes(printout), holdsSlip ? times.slip() : times.report());
            return true;
        } catch (OverdueException e) {
            return settle(watch.tell(PrinterStatus.STUCK));
        } catch (IOException e) {
            return settle(watch.tell(PrinterStatus.MISSING));
        }
    }

    private boolean look(PrinterWatch watch) {
        return settle(watch.look());
    }

    /** Whether the printer is well. If it is not, no slip may come out of it any more. */
    private boolean settle(PrinterStatus status) {
        ready = status == PrinterStatus.READY;
        if (!ready) {
            waiting.stream().filter(DeviceFilePrinter::isSlip).toList().forEach(slip -> {
                if (waiting.remove(slip)) {
                    end(slip);
                }
            });
            mustForget |= holdsSlip;
        }
        if (mustForget) {
            forget();
        }
        return ready;
    }

    private void forget() {
        try {
            cable.write(PrinterStatus.forget(), times.answer());
            mustForget = false;
            holdsSlip = false;
        } catch (IOException e) {
            // Tried again at the next look, until it goes through.
            LOG.debug("the printer cannot be told to forget: {}", e.getMessage());
        }
    }

    private static boolean isSlip(Printout printout) {
        return printout.kind() == Printout.Kind.SLIP;
    }

    /** Ends printing, in the middle of a printout too. */
    @Override
    public void close() {
        Thread printing = thread;
        if (printing != null) {
            printing.interrupt();
            try {
                printing.join(END.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        cable.close();
    }
}
