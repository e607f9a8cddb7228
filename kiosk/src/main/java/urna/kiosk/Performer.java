package urna.kiosk;

import java.util.Optional;
import urna.handover.PinHash;
import urna.kiosk.ballotbox.BallotBox;
import urna.kiosk.device.Devices;
import urna.kiosk.screen.Printouts;
import urna.kiosk.screen.Slips;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Outcome;
import urna.log.VerifiedLog;
import urna.record.PollsClosed;
import urna.wire.CodeParts;

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
     * Carries out one effect.
     *
     * @param language of what is printed
     * @return what the session waits for; empty if it waits for nothing
     */
    Optional<Outcome> perform(Effect effect, String language) {
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
            // After the ballot is on disk. A crash here: the vote counts, and its voter has no slip.
            slips.of(cast.choices()).forEach(devices.printer()::print);
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
        return performUnawaited(effect, language);
    }

    private Optional<Outcome> performUnawaited(Effect effect, String language) {
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
        return Optional.empty();
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
