package urna.hall.voter;

import static urna.hall.voter.ScriptedVoter.PATIENCE;

import urna.hall.kiosk.VirtualKiosk;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Event;
import urna.log.VerifiedLog;

/** Stands beside a virtual kiosk with the key and the PIN. */
public final class ScriptedPollWorker {
    private final VirtualKiosk kiosk;
    private final Pin pin;

    public ScriptedPollWorker(VirtualKiosk kiosk, String pin) {
        this.kiosk = kiosk;
        this.pin = new Pin(pin);
    }

    /** Opens the polls, unless they were opened before. */
    public void open() throws InterruptedException {
        kiosk.post(new Event.KeyTurned(true));
        Screen screen = kiosk.await(now -> now.kind() == Screen.Kind.LOCKED || isAfterVote(now), PATIENCE);
        if (polls(screen) == VerifiedLog.Phase.NOT_OPENED) {
            change(new Event.OpenPolls(), VerifiedLog.Phase.OPEN);
        }
    }

    /** Closes the polls. */
    public void close() throws InterruptedException {
        change(new Event.ClosePolls(), VerifiedLog.Phase.CLOSED);
    }

    /** Gives one voter one session. */
    public void enable() throws InterruptedException {
        kiosk.post(new Event.Enable());
        kiosk.await(now -> now.kind() == Screen.Kind.CONTEST, PATIENCE);
    }

    private void change(Event command, VerifiedLog.Phase to) throws InterruptedException {
        kiosk.post(command);
        kiosk.await(now -> now.kind() == Screen.Kind.PIN, PATIENCE);
        kiosk.post(new Event.PinEntered(pin));
        kiosk.await(now -> now.kind() == Screen.Kind.LOCKED && polls(now) == to, PATIENCE);
    }

    private static boolean isAfterVote(Screen screen) {
        return screen.kind() == Screen.Kind.RECORDED || screen.kind() == Screen.Kind.VOIDED;
    }

    private static VerifiedLog.Phase polls(Screen screen) {
        return screen.status().status().polls();
    }
}
