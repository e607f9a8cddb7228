package urna.kiosk.linux;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.kiosk.paper.PrinterStatus;
import urna.kiosk.session.Event;
import urna.record.Alarm;

/** Asks a printer how it is, and tells the kiosk when that changes. For the printer's thread alone. */
final class PrinterWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterWatch.class);

    private final PrinterCable cable;
    private final PrinterTimes times;
    private final Consumer<Event> kiosk;
    private PrinterStatus told = PrinterStatus.READY;

    /** Empty until it has answered, or failed to, since it was plugged in. */
    private Optional<Boolean> answers = Optional.empty();

    PrinterWatch(PrinterCable cable, PrinterTimes times, Consumer<Event> kiosk) {
        this.cable = cable;
        this.times = times;
        this.kiosk = kiosk;
    }

    /** Asks the printer, and tells. */
    PrinterStatus look() {
        return tell(ask());
    }

    /** Tells the kiosk, if that is news. */
    PrinterStatus tell(PrinterStatus now) {
        if (now == PrinterStatus.MISSING) {
            answers = Optional.empty();
        }
        // Not when the kiosk ends, which interrupts what the printer was doing.
        if (now != told && !Thread.currentThread().isInterrupted()) {
            LOG.warn("printer: {}", now);
            boolean changed = (now == PrinterStatus.READY) != (told == PrinterStatus.READY);
            told = now;
            if (changed) {
                kiosk.accept(new Event.PartChanged(Alarm.Part.PRINTER, now != PrinterStatus.READY));
            }
        }
        return now;
    }

    private PrinterStatus ask() {
        try {
            cable.write(PrinterStatus.question(), times.answer());
        } catch (OverdueException e) {
            return PrinterStatus.STUCK;
        } catch (IOException e) {
            return PrinterStatus.MISSING;
        }
        // One that does not answer is well as long as it takes bytes.
        return answers.orElse(true) ? readAnswer() : PrinterStatus.READY;
    }

    private PrinterStatus readAnswer() {
        try {
            Optional<PrinterStatus> answer = PrinterStatus.of(readBytes());
            if (answer.isPresent()) {
                answers = Optional.of(true);
                return answer.get();
            }
        } catch (IOException e) {
            LOG.debug("no answer from the printer: {}", e.getMessage());
        }
        if (answers.isPresent()) {
            return PrinterStatus.OFFLINE;
        }
        LOG.info("the printer does not tell how it is");
        answers = Optional.of(false);
        return PrinterStatus.READY;
    }

    /** The newest bytes of what comes: an answer that was late would otherwise be taken for the next one for ever. */
    private byte[] readBytes() throws IOException {
        byte[] all = cable.read(times.answer());
        while (all.length < PrinterStatus.ANSWER_BYTES) {
            byte[] more = cable.read(times.answer());
            int before = all.length;
            all = Arrays.copyOf(all, before + more.length);
            System.arraycopy(more, 0, all, before, more.length);
        }
        return Arrays.copyOfRange(all, all.length - PrinterStatus.ANSWER_BYTES, all.length);
    }
}
