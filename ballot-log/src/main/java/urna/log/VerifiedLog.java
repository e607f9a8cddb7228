package urna.log;

import java.util.ArrayList;
import java.util.List;
import urna.election.Election;
import urna.election.Kiosk;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.InvalidSignatureException;
import urna.note.MalformedNoteException;
import urna.note.UnknownSignerException;
import urna.record.Counts;
import urna.record.Entry;
import urna.record.EntryNote;
import urna.record.MalformedEntryException;
import urna.record.PollsClosed;
import urna.record.PollsOpened;
import urna.record.Sessions;
import urna.record.Vote;

/**
 * As much of a kiosk's log as has been verified: the tree's right edge, where the day stands, and what has been counted.
 * Immutable: extending gives a new one, or refuses and changes nothing. The hub extends it segment by segment, the auditor
 * with a whole log at once; both therefore accept exactly the same logs.
 *
 * <p>That no two votes have the same id needs all the ids of the log; whoever keeps those checks it.
 *
 * @param tree the tree over the entries so far
 * @param phase where the day stands
 * @param counts what the votes so far add up to
 * @param sessions what the close report says; {@link Sessions#NONE} before
 */
public record VerifiedLog(Frontier tree, Phase phase, Counts counts, Sessions sessions) {

    /** Where a kiosk's day stands, as its log tells. */
    public enum Phase {
        NOT_OPENED,
        OPEN,
        CLOSED
    }

    /** The log of a kiosk that has not opened its polls yet. */
    public static VerifiedLog empty(Election election) {
        return new VerifiedLog(Frontier.EMPTY, Phase.NOT_OPENED, Counts.zero(election), Sessions.NONE);
    }

    /**
     * A longer log.
     *
     * @param log the log with the new entries
     * @param votes the votes among the new entries, in their order
     */
    public record Extension(VerifiedLog log, List<Vote> votes) {
        public Extension {
            votes = List.copyOf(votes);
        }

        /**
         * Requires what a segment keeps to, so that nothing of the order of voting can be read from it. Once exported, a
         * log no longer shows where its segments began; only the hub can see to this.
         */
        public void requireSorted() throws UnsortedSegmentException {
            for (int i = 1; i < votes.size(); i++) {
                if (votes.get(i - 1).id().compareTo(votes.get(i).id()) >= 0) {
                    throw new UnsortedSegmentException("a segment whose votes are not sorted by id");
                }
            }
        }
    }

    /**
     * Verifies further entries: each one's signature, form and place in the day.
     *
     * @param notes signed notes, in the order of the log
     * @param kiosk whose log this is
     * @param rules the election, and the hash of its package
     */
    public Extension extend(List<byte[]> notes, Kiosk kiosk, Rules rules)
            throws MalformedNoteException, InvalidSignatureException, UnknownSignerException, MalformedEntryException,
                    RuleViolationException {
        Growth growth = new Growth(this, kiosk, rules);
        for (byte[] note : notes) {
            growth.add(note, EntryNote.open(note, kiosk.key()));
        }
        return growth.extension();
    }

    /**
     * The same for entries whose signatures and form have been verified already.
     *
     * @param entries what {@link EntryNote#open} made of each note
     */
    public Extension extendOpened(List<byte[]> notes, List<Entry> entries, Kiosk kiosk, Rules rules)
            throws RuleViolationException {
        if (notes.size() != entries.size()) {
            throw new IllegalArgumentException(notes.size() + " notes of " + entries.size() + " entries");
        }
        Growth growth = new Growth(this, kiosk, rules);
        for (int i = 0; i < notes.size(); i++) {
            growth.add(notes.get(i), entries.get(i));
        }
        return growth.extension();
    }

    /** A log while it is being extended. */
    private static final class Growth {
        private final VerifiedLog before;
        private final Kiosk kiosk;
        private final Rules rules;
        private final List<Vote> votes = new ArrayList<>();
        private Frontier tree;
        private Phase phase;
        private Sessions sessions;

        Growth(VerifiedLog before, Kiosk kiosk, Rules rules) {
            this.before = before;
            this.kiosk = kiosk;
            this.rules = rules;
            this.tree = before.tree;
            this.phase = before.phase;
            this.sessions = before.sessions;
        }

        void add(byte[] note, Entry entry) throws RuleViolationException {
            String place = "entry " + tree.size() + " of " + kiosk.key().name();
            rules.check(entry, phase, place);
            if (entry instanceof Vote vote) {
                votes.add(vote);
            } else if (entry instanceof PollsOpened) {
                phase = Phase.OPEN;
            } else if (entry instanceof PollsClosed closed) {
                rules.checkClose(closed, before.counts.plus(votes), place);
                sessions = closed.sessions();
                phase = Phase.CLOSED;
            }
            tree = tree.append(Hash.ofLeaf(note));
        }

        Extension extension() {
            return new Extension(new VerifiedLog(tree, phase, before.counts.plus(votes), sessions), votes);
        }
    }

    /**
     * Requires that a checkpoint is the head of this log.
     *
     * @throws RootMismatchException if its size or root is another
     */
    public void requireHead(Checkpoint checkpoint) throws RootMismatchException {
        if (checkpoint.size() != tree.size() || !checkpoint.root().equals(tree.root())) {
            throw new RootMismatchException("the checkpoint of " + checkpoint.origin() + " over " + checkpoint.size()
                    + " entries has the root " + checkpoint.root().base64() + ", but these " + tree.size()
                    + " entries have " + tree.root().base64());
        }
    }
}
