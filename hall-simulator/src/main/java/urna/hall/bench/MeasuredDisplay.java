package urna.hall.bench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import urna.election.Election;
import urna.kiosk.device.Display;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Paging;

/** A display that tells when it had finished what. */
final class MeasuredDisplay implements Display {
    private static final long PATIENCE_SECONDS = 60;

    private final Display panel;
    private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();

    /**
     * What was shown.
     *
     * @param begun when the display was told, in nanoseconds
     * @param finished when the frame was finished, in nanoseconds
     */
    record Shown(Screen screen, long begun, long finished) {}

    MeasuredDisplay(Display panel) {
        this.panel = panel;
    }

    @Override
    public void show(Screen screen) {
        long begun = System.nanoTime();
        panel.show(screen);
        long finished = System.nanoTime();
        if (screen.kind() == Screen.Kind.RECORDING) {
            // On the output now, where a trace of system calls sees between which of them a ballot is recorded.
            new Measured(Measured.What.RECORDING, 0).print(System.out);
        }
        shown.add(new Shown(screen, begun, finished));
    }

    @Override
    public Paging paging(Election election) {
        return panel.paging(election);
    }

    /** The next screen, waited for. */
    Shown next() throws InterruptedException {
        Shown next = shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("the kiosk shows nothing more");
        }
        return next;
    }

    /** The next screen of a kind; others before it are passed over. */
    Shown next(Screen.Kind kind) throws InterruptedException {
        Shown next = next();
        while (next.screen().kind() != kind) {
            next = next();
        }
        return next;
    }
}
