package urna.kiosk.session;

import java.time.Duration;
import java.util.Optional;
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
     * The poll worker is asked for the PIN.
     *
     * @param left how much longer
     */
    record AskingPin(PollsChange change, Duration left) implements Stage {}

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
    record Choosing(int contest, Pages pages, Marks marks, Optional<Pages> review, Duration idle) implements Voting {
        @Override
        public Choosing withIdle(Duration time) {
            return new Choosing(contest, pages, marks, review, time);
        }

        Choosing withMarks(Marks other) {
            return new Choosing(contest, pages, other, review, idle);
        }

        Choosing withPages(Pages other) {
            return new Choosing(contest, other, marks, review, idle);
        }
    }

    /**
     * The voter looks at all contests before casting.
     *
     * @param pages the pages of the list of contests
     */
    record Reviewing(Pages pages, Marks marks, Duration idle) implements Voting {
        @Override
        public Reviewing withIdle(Duration time) {
            return new Reviewing(pages, marks, time);
        }

        Reviewing withPages(Pages other) {
            return new Reviewing(other, marks, idle);
        }
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

    /** The session ended without a vote, and the voter is told so. */
    record Voided(VoidReason reason, Duration left) implements Stage {}
}
