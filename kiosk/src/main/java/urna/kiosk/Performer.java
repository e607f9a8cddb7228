package urna.kiosk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.handover.PinHash;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.device.Devices;
import urna.kiosk.screen.Report;
import urna.kiosk.screen.Reports;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.session.Outcome;
import urna.record.Alarm;

/** Carries out the effects of the session on box, paper and buzzer. */
final class Performer {
    private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

    private final BallotBox box;
    private final Devices devices;
    private final Reports reports;
    private final PinHash pin;

    Performer(BallotBox box, Devices devices, Reports reports, PinHash pin) {
        this.box = box;
        this.devices = devices;
        this.reports = reports;
        this.pin = pin;
    }

    /**
     * What came of an effect.
     *
     * @param outcome what the session waits for; empty if it waits for nothing
     * @param parts what it showed of the kiosk's parts
     */
    record Done(Optional<Outcome> outcome, List<Event.PartChanged> parts) {
        Done {
            parts = List.copyOf(parts);
        }

        static final Done SILENTLY = new Done(Optional.empty(), List.of());

        static Done with(Outcome outcome) {
            return new Done(Optional.of(outcome), List.of());
        }

        static Done with(Event.PartChanged part) {
            return new Done(Optional.empty(), List.of(part));
        }
    }

    /**
     * Carries out one effect.
     *
     * @param language of what is printed
     */
    Done perform(Effect effect, String language) {
        if (effect instanceof Effect.CheckPin check) {
            boolean right = pin.matches(check.pin().digits());
            return Done.with(right ? new Outcome.PinAccepted() : new Outcome.PinRefused());
        }
        if (effect instanceof Effect.EnableSession) {
            box.enableSession();
            return Done.with(new Outcome.SessionEnabled(box.sessions()));
        }
        if (effect instanceof Effect.CastBallot cast) {
            box.castBallot(cast.choices());
            return Done.with(new Outcome.BallotRecorded(box.sessions()));
        }
        if (effect instanceof Effect.VoidSession) {
            box.voidSession();
            return Done.with(new Outcome.SessionVoided(box.sessions()));
        }
        if (effect instanceof Effect.OpenPolls) {
            box.openPolls(reports.software());
            return Done.with(new Outcome.PollsWereOpened());
        }
        if (effect instanceof Effect.ClosePolls) {
            return Done.with(new Outcome.PollsWereClosed(box.closePolls()));
        }
        return performUnawaited(effect, language);
    }

    private Done performUnawaited(Effect effect, String language) {
        if (effect instanceof Effect.RecordAlarm alarm) {
            box.recordAlarm(alarm.part(), alarm.raised());
        } else if (effect instanceof Effect.Sound sound) {
            devices.buzzer().sound(sound.tone());
        } else if (effect instanceof Effect.PrintZeroReport) {
            return Done.with(print(reports.zero(language)));
        } else if (effect instanceof Effect.PrintCloseReport close) {
            return Done.with(print(reports.close(close.report(), language)));
        }
        return Done.SILENTLY;
    }

    /** The polls do not wait for paper: what the report says is in the log already. */
    private Event.PartChanged print(Report report) {
        try {
            devices.printer().print(report);
            return new Event.PartChanged(Alarm.Part.PRINTER, false);
        } catch (IOException e) {
            LOG.error("the printer did not print the {} report: {}", report.kind(), e.getMessage());
            return new Event.PartChanged(Alarm.Part.PRINTER, true);
        }
    }
}
