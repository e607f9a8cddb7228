package urna.kiosk;

import java.util.List;
import java.util.Optional;
import urna.handover.PinHash;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.device.Devices;
import urna.kiosk.paper.CodeParts;
import urna.kiosk.screen.Printouts;
import urna.kiosk.screen.Slips;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.session.Outcome;
import urna.log.VerifiedLog;
import urna.record.PollsClosed;

/** Carries out the effects of the session on box, paper and buzzer. */
final class Performer {
    private final BallotBox box;
    private final Devices devices;
    private final Printouts reports;
    private final Slips slips;
    private final PinHash pin;

    Performer(BallotBox box, Devices devices, Printouts reports, Slips slips, PinHash pin) {
        this.box = box;
        this.devices = devices;
        this.reports = reports;
        this.slips = slips;
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
            // After the ballot is on disk. A crash here: the vote counts, and its voter has no slip.
            slips.of(cast.choices()).forEach(devices.printer()::print);
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
        if (effect instanceof Effect.KeepWrongPins pins) {
            box.keepWrongPins(pins.wrong());
        } else if (effect instanceof Effect.RecordAlarm alarm) {
            box.recordAlarm(alarm.part(), alarm.raised());
        } else if (effect instanceof Effect.Sound sound) {
            devices.buzzer().sound(sound.tone());
        } else if (effect instanceof Effect.PrintZeroReport) {
            devices.printer().print(reports.zero(language));
        } else if (effect instanceof Effect.PrintCloseReport close) {
            printClose(close.report(), language);
        } else if (effect instanceof Effect.PrintAgain) {
            printAgain(language);
        }
        return Done.SILENTLY;
    }

    private void printAgain(String language) {
        if (box.phase() == VerifiedLog.Phase.CLOSED) {
            printClose(box.closeReport(), language);
        } else {
            devices.printer().print(reports.zero(language));
        }
    }

    private void printClose(PollsClosed closed, String language) {
        reports.close(closed, CodeParts.of(box.closeNote()), language).forEach(devices.printer()::print);
    }
}
