package urna.kiosk;

import java.time.Instant;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Screens;
import urna.kiosk.screen.Status;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.session.SessionMachine;
import urna.kiosk.session.State;
import urna.kiosk.session.Step;
import urna.kiosk.uplink.Uplink;
import urna.kiosk.uplink.UplinkEvent;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.wire.KioskState;

/** The kiosk's state, and its effects on box, paper, screen and network. For the event loop's thread alone. */
final class KioskCore implements AutoCloseable {
    private final BallotBox box;
    private final Uplink uplink;
    private final Devices devices;
    private final SessionMachine machine;
    private final Screens screens;
    private final Performer performer;
    private final String software;
    private final Face face;
    private State state;
    private Status status;

    KioskCore(
            BallotBox box,
            Uplink uplink,
            Devices devices,
            SessionMachine machine,
            Screens screens,
            Performer performer,
            String software) {
        this.box = box;
        this.uplink = uplink;
        this.devices = devices;
        this.machine = machine;
        this.screens = screens;
        this.performer = performer;
        this.software = software;
        face = new Face(devices);
        state = machine.start(box.phase(), box.sessions(), box.interrupted(), box.wrongPins());
        status = statusNow();
    }

    /** The first thing that the loop does. */
    void begin() {
        if (box.phase() == VerifiedLog.Phase.OPEN) {
            box.recordRestart(software);
        }
        noteParts();
        show(false);
        noteParts();
    }

    void take(Event event) {
        // First: a press on a screen that went dark meanwhile must not count for what it would have done.
        noteParts();
        take(machine.step(state, event), true);
        noteParts();
    }

    /** Time goes on, for the session and then for the uplink: what is sent follows the clock and not the voter. */
    void tick(Instant now) {
        boolean speaking = devices.speaker().isSpeaking();
        boolean printing = devices.printer().isPrintingSlip();
        take(machine.step(state, new Event.Tick(now, speaking, printing)), false);
        box.rejoin();
        noteParts();
        uplink.tick(now, box, kioskState(now));
        show(false);
        // Last, so that a kiosk that gets stuck in its work is started again.
        devices.watchdog().alive();
    }

    void on(UplinkEvent event) {
        uplink.on(event, box);
        noteParts();
        show(false);
    }

    /** What the box and the display tell only when they are asked: nothing is done in between that would rest on the old. */
    private void noteParts() {
        note(Alarm.Part.STORAGE, box.storage().isInTrouble());
        note(Alarm.Part.DISPLAY, !devices.display().isAnswering());
    }

    private void note(Alarm.Part part, boolean raised) {
        if (raised != state.alarms().contains(part)) {
            take(machine.step(state, new Event.PartChanged(part, raised)), false);
        }
    }

    /** Polls closed, and a receipt for every segment. */
    boolean isDelivered() {
        return box.phase() == VerifiedLog.Phase.CLOSED && box.receivedSize() == box.size();
    }

    /** What was pressed is done no longer: it waited too long. Heard, so that it is pressed again. */
    void refuseStale() {
        devices.buzzer().sound(Effect.Tone.REFUSED);
    }

    /**
     * Shows the last screen, whatever was on it: nobody's choices stay there, and nobody waits before a kiosk that is off. Then
     * come lamp, network and box, each whatever those before it threw. Asks nothing of the box, which may be what failed.
     */
    @Override
    public void close() {
        LastAct call = () -> devices.lamp().show(Light.ATTENTION);
        try (box;
                uplink;
                call) {
            devices.display().show(screens.outOfService(state.language(), status));
        }
    }

    /** Done at the end, whatever was thrown before. */
    private interface LastAct extends AutoCloseable {
        @Override
        void close();
    }

    /** Shows the state before its effects: "recording" while the box records, "recorded" once it has. */
    private void take(Step step, boolean answer) {
        state = step.state();
        show(answer);
        for (Effect effect : step.effects()) {
            if (effect instanceof Effect.SayAgain) {
                face.sayAgain();
            }
            performer
                    .perform(effect, state.language())
                    .ifPresent(outcome -> take(machine.resume(state, outcome), true));
        }
    }

    private void show(boolean answer) {
        status = statusNow();
        face.show(screens.of(state, status), Light.of(state), answer);
    }

    private Status statusNow() {
        return new Status(
                state.polls(),
                state.keyOn(),
                state.sessions().cast(),
                box.segmentsWaiting(),
                uplink.isConnected(),
                uplink.refusal(),
                state.alarms().stream().sorted().toList());
    }

    private KioskState kioskState(Instant now) {
        return new KioskState(
                KioskState.Polls.valueOf(box.phase().name()),
                software,
                box.sessions().enabled(),
                box.sessions().cast(),
                box.sessions().voided(),
                box.segmentsWaiting(),
                state.alarms().stream().sorted().map(Alarm.Part::word).toList(),
                // A clock from before 1970 is wrong enough to be told as 0.
                Math.max(0, now.getEpochSecond()));
    }
}
