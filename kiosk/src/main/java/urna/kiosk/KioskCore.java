package urna.kiosk;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.handover.PinHash;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.device.Devices;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Report;
import urna.kiosk.screen.Reports;
import urna.kiosk.screen.Screens;
import urna.kiosk.screen.Status;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.session.Outcome;
import urna.kiosk.session.SessionMachine;
import urna.kiosk.session.State;
import urna.kiosk.session.Step;
import urna.kiosk.uplink.Uplink;
import urna.kiosk.uplink.UplinkEvent;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.wire.KioskState;

/** The kiosk's state, and its effects on box, paper, screen and network. For the event loop's thread alone. */
final class KioskCore {
    private static final Logger LOG = LoggerFactory.getLogger(KioskCore.class);

    private final BallotBox box;
    private final Uplink uplink;
    private final Devices devices;
    private final SessionMachine machine;
    private final Screens screens;
    private final Reports reports;
    private final PinHash pin;
    private final Set<Alarm.Part> alarms = EnumSet.noneOf(Alarm.Part.class);
    private final Face face;
    private State state;
    private Status status;

    KioskCore(
            BallotBox box,
            Uplink uplink,
            Devices devices,
            SessionMachine machine,
            Screens screens,
            Reports reports,
            PinHash pin) {
        this.box = box;
        this.uplink = uplink;
        this.devices = devices;
        this.machine = machine;
        this.screens = screens;
        this.reports = reports;
        this.pin = pin;
        face = new Face(devices.display(), devices.lamp());
        state = machine.start(box.phase(), box.sessions(), box.interrupted());
        status = statusNow();
    }

    /** The first thing that the loop does. */
    void begin() {
        if (box.phase() == VerifiedLog.Phase.OPEN) {
            box.recordRestart(reports.software());
        }
        show(false);
    }

    void take(Event event) {
        take(machine.step(state, event), true);
    }

    /** Time goes on, for the session and then for the uplink: what is sent follows the clock and not the voter. */
    void tick(Instant now) {
        take(machine.step(state, new Event.Tick(now)), false);
        uplink.tick(now, box, kioskState());
        show(false);
    }

    void on(UplinkEvent event) {
        uplink.on(event, box);
        show(false);
    }

    /** Polls closed, and a receipt for every segment. */
    boolean isDelivered() {
        return box.phase() == VerifiedLog.Phase.CLOSED && box.receivedSize() == box.size();
    }

    /** The last thing on the screen of a kiosk that failed; asks nothing of the box, which may be what failed. */
    void showFailure() {
        devices.lamp().show(Light.ATTENTION);
        devices.display().show(screens.outOfService(state.language(), status));
    }

    void close() {
        try (box) {
            uplink.close();
        }
    }

    /** Shows the state before its effects: "recording" while the box records, "recorded" once it has. */
    private void take(Step step, boolean answer) {
        state = step.state();
        show(answer);
        for (Effect effect : step.effects()) {
            perform(effect).ifPresent(outcome -> take(machine.resume(state, outcome), true));
        }
    }

    private Optional<Outcome> perform(Effect effect) {
        if (effect instanceof Effect.CheckPin check) {
            boolean right = pin.matches(check.pin().digits());
            return Optional.of(right ? new Outcome.PinAccepted() : new Outcome.PinRefused());
        }
        if (effect instanceof Effect.EnableSession) {
            box.enableSession();
            return Optional.of(new Outcome.SessionEnabled(box.sessions()));
        }
        if (effect instanceof Effect.CastBallot cast) {
            box.castBallot(cast.choices());
            return Optional.of(new Outcome.BallotRecorded(box.sessions()));
        }
        if (effect instanceof Effect.VoidSession) {
            box.voidSession();
            return Optional.of(new Outcome.SessionVoided(box.sessions()));
        }
        if (effect instanceof Effect.OpenPolls) {
            box.openPolls(reports.software());
            return Optional.of(new Outcome.PollsWereOpened());
        }
        if (effect instanceof Effect.ClosePolls) {
            return Optional.of(new Outcome.PollsWereClosed(box.closePolls()));
        }
        performSilently(effect);
        return Optional.empty();
    }

    private void performSilently(Effect effect) {
        if (effect instanceof Effect.Sound sound) {
            devices.buzzer().sound(sound.tone());
        } else if (effect instanceof Effect.PrintZeroReport) {
            print(reports.zero(state.language()));
        } else if (effect instanceof Effect.PrintCloseReport close) {
            print(reports.close(close.report(), state.language()));
        }
    }

    /** The polls do not wait for paper: what the report says is in the log already. */
    private void print(Report report) {
        boolean failed = false;
        try {
            devices.printer().print(report);
        } catch (IOException e) {
            LOG.error("the printer did not print the {} report: {}", report.kind(), e.getMessage());
            failed = true;
        }
        boolean changed = failed ? alarms.add(Alarm.Part.PRINTER) : alarms.remove(Alarm.Part.PRINTER);
        if (changed && box.phase() == VerifiedLog.Phase.OPEN) {
            box.recordAlarm(Alarm.Part.PRINTER, failed);
        }
        show(false);
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
                List.copyOf(alarms));
    }

    private KioskState kioskState() {
        return new KioskState(
                KioskState.Polls.valueOf(box.phase().name()),
                reports.software(),
                box.sessions().enabled(),
                box.sessions().cast(),
                box.sessions().voided(),
                box.segmentsWaiting(),
                alarms.stream().map(Alarm.Part::word).toList());
    }
}
