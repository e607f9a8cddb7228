package urna.kiosk.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.pollworker.PollsChange;

/** Where the kiosk stands between two voters, or within one voter's session. */
public sealed interface Stage {
    /** Whether a session was enabled and has neither been cast nor voided. */
    default boolean isInSession() {
        return false;
    }

    /** Nobody votes; voters' buttons do nothing. */
    record Locked() implements Stage {}

    /**
     * The kiosk was switched on while the polls were open, no session had been interrupted, and the poll worker is told so.
     *
     * @param left how much longer
     */
    record Restarted(Duration left) implements Stage {}

    /**
     * The poll worker is asked for the PIN.
     *
     * @param left how much longer, if nothing is typed
     * @param typed the digits that were typed on the option buttons so far
     */
    record AskingPin(PollsChange change, Duration left, Pin typed) implements Stage {}

    /** A PIN is being looked at. */
    record CheckingPin(PollsChange change) implements Stage {}

    /** The report of opening or closing is being written to disk. */
    record ChangingPolls(PollsChange change) implements Stage {}

    /** The session is being written to disk. A power cut here: it is voided at the next start, or was never enabled. */
    record Enabling() implements Stage {
        @Override
        public boolean isInSession() {
            return true;
        }
    }

    /** The voter has the ballot. A power cut here: the session is voided at the next start. */
    sealed interface Voting extends Stage {
        Marks marks();

        Pages pages();

        /** How long nothing was pressed. */
        Duration idle();

        Voting withIdle(Duration time);

        /** Where the voter stands who votes with two buttons. */
        Focus focus();

        Voting withFocus(Focus other);

        /** The buttons that do something now, besides those of the lines, as the screen shows them. */
        List<Button> keys();

        @Override
        default boolean isInSession() {
            return true;
        }
    }

    /**
     * The voter is in one contest.
     *
     * @param contest its place on the ballot, the first being 0
     * @param pages the contest's pages
     * @param review where to go back to, if the voter came from there
     */
    record Choosing(int contest, Pages pages, Marks marks, Optional<Pages> review, Duration idle, Focus focus)
            implements Voting {
        @Override
        public Choosing withIdle(Duration time) {
            return new Choosing(contest, pages, marks, review, time, focus);
        }

        @Override
        public Choosing withFocus(Focus other) {
            return new Choosing(contest, pages, marks, review, idle, other);
        }

        Choosing withMarks(Marks other) {
            return new Choosing(contest, pages, other, review, idle, focus);
        }

        Choosing withPages(Pages other) {
            return new Choosing(contest, other, marks, review, idle, focus);
        }

        @Override
        public List<Button> keys() {
            return keysOf(pages, Button.BLANK, Button.CORRECT, Button.CONFIRM);
        }
    }

    /**
     * The voter looks at all contests before casting.
     *
     * @param pages the pages of the list of contests
     */
    record Reviewing(Pages pages, Marks marks, Duration idle, Focus focus) implements Voting {
        @Override
        public Reviewing withIdle(Duration time) {
            return new Reviewing(pages, marks, time, focus);
        }

        @Override
        public Reviewing withFocus(Focus other) {
            return new Reviewing(pages, marks, idle, other);
        }

        Reviewing withPages(Pages other) {
            return new Reviewing(other, marks, idle, focus);
        }

        @Override
        public List<Button> keys() {
            return keysOf(pages, Button.CONFIRM);
        }
    }

    private static List<Button> keysOf(Pages pages, Button... first) {
        List<Button> keys = new ArrayList<>(List.of(first));
        if (pages.count() > 1) {
            keys.add(Button.NEXT);
        }
        keys.add(Button.LANGUAGE);
        return keys;
    }

    /**
     * The voter seems to have left.
     *
     * @param before where any press goes back to
     * @param left how much longer before the session is voided
     */
    record IdleWarning(Voting before, Duration left) implements Stage {
        @Override
        public boolean isInSession() {
            return true;
        }
    }

    /** The ballot is being written to disk; what it holds is no longer here. */
    record Recording() implements Stage {
        @Override
        public boolean isInSession() {
            return true;
        }
    }

    /** The ballot is on disk, and the voter is told so. */
    record Recorded(Duration left) implements Stage {}

    /** The end of the session without a vote is being written to disk. */
    record Voiding(VoidReason reason) implements Stage {
        @Override
        public boolean isInSession() {
            return true;
        }
    }

    /**
     * The session ended without a vote, and the voter is told so.
     *
     * @param left how much longer; empty until the poll worker begins something new: where nobody stood at the kiosk who
     *     knows of it, this screen is the only sign that somebody has signed the register and not voted
     */
    record Voided(VoidReason reason, Optional<Duration> left) implements Stage {}
}
