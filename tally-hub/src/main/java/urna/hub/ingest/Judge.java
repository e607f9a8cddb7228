package urna.hub.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import urna.election.Origin;
import urna.election.Revocation;
import urna.election.TestElectionException;
import urna.hub.roster.Enrolled;
import urna.log.Checkpoint;
import urna.log.DuplicateVoteIdException;
import urna.log.ForkException;
import urna.log.GapException;
import urna.log.MalformedSegmentException;
import urna.log.RevokedKeyException;
import urna.log.RootMismatchException;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.log.VerifiedLog;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.NoteSignature;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.VerifiedNote;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * Decides about one message, given what is stored of its kiosk. Pure: whoever judges the same message against the same log
 * comes to the same decision. That a vote id is new in the whole log is left to the database.
 */
final class Judge {
    private Judge() {}

    /** Judges a segment as it came. */
    static Decision judge(Enrolled kiosk, History history, byte[] message) {
        try {
            Segment segment = Segment.decode(message);
            Decision decision = judgeEntries(kiosk, history, segment.checkpoint(), segment.entries());
            if (decision instanceof Decision.Accepted accepted) {
                accepted.extension().requireSorted();
            }
            return decision;
        } catch (RefusedException e) {
            return new Decision.Refused(e);
        }
    }

    /** Judges a log from its first entry on. Where its segments began cannot be seen in it, so nothing is asked of its order. */
    static Decision judge(Enrolled kiosk, History history, SignedNote checkpoint, List<byte[]> notes) {
        try {
            return judgeEntries(kiosk, history, checkpoint, notes);
        } catch (RefusedException e) {
            return new Decision.Refused(e);
        }
    }

    private static Decision judgeEntries(Enrolled kiosk, History history, SignedNote checkpoint, List<byte[]> notes)
            throws RefusedException {
        requireNoTest(checkpoint, kiosk);
        SignedCheckpoint signed =
                SignedCheckpoint.open(checkpoint, kiosk.kiosk().key());
        Checkpoint head = signed.checkpoint();
        long begin = head.size() - notes.size();
        if (begin < 0) {
            throw new MalformedSegmentException(
                    "a segment of " + notes.size() + " entries under a checkpoint over " + head.size());
        }
        long size = history.size();
        if (begin > size) {
            throw new GapException("a segment of " + kiosk.origin() + " that begins at " + begin + ", but only " + size
                    + " entries are stored");
        }
        int known = (int) Math.min(size - begin, notes.size());
        requireStored(history, head, notes, known, kiosk);
        if (known == notes.size()) {
            requireHeadOf(history, head, kiosk);
            return new Decision.AlreadyStored();
        }
        List<byte[]> fresh = notes.subList(known, notes.size());
        requireNotRevoked(kiosk, head);
        VerifiedLog.Extension extension = history.log().extend(fresh, kiosk.kiosk(), kiosk.rules());
        extension.log().requireHead(head);
        requireDistinct(extension.votes(), kiosk);
        return new Decision.Accepted(size, extension, fresh, kioskSignatureAlone(signed.note()));
    }

    /**
     * What the commission lets count may still come, late, and all at once: whoever holds the key now could sign another
     * way to the same size, and would keep the true one out.
     */
    private static void requireNotRevoked(Enrolled kiosk, Checkpoint head) throws RevokedKeyException {
        Optional<Revocation> revocation = kiosk.rules().revocation(kiosk.kiosk());
        if (revocation.isPresent()
                && (head.size() != revocation.get().size()
                        || !head.root().equals(revocation.get().root()))) {
            throw new RevokedKeyException("the key of " + kiosk.origin() + " was revoked: nothing is taken but its log"
                    + " of " + revocation.get().size() + " entries, as the commission signed it");
        }
    }

    /** Before any signature: a test's key is drawn for it, and "unknown signer" would not tell the operator what came. */
    private static void requireNoTest(SignedNote checkpoint, Enrolled kiosk) throws TestElectionException {
        if (Origin.isOfTest(checkpoint.text())) {
            throw new TestElectionException("a segment of a kiosk's test came in the place of one of " + kiosk.origin()
                    + "; it does not count");
        }
    }

    /**
     * Requires that the entries that are known are the stored ones. Others are a fork only if the kiosk signed for them: who
     * carries a genuine checkpoint can put any entries under it, and must not make a kiosk look like one of two.
     */
    private static void requireStored(History history, Checkpoint head, List<byte[]> notes, int known, Enrolled kiosk)
            throws ForkException, RootMismatchException {
        long begin = head.size() - notes.size();
        List<byte[]> stored = known == 0 ? List.of() : history.notes(begin, known);
        for (int i = 0; i < known; i++) {
            if (!Arrays.equals(stored.get(i), notes.get(i))) {
                String what = "entry " + (begin + i) + " of " + kiosk.origin() + " is another than the stored one";
                if (append(treeOf(history, begin), notes).root().equals(head.root())) {
                    throw new ForkException(what + ": two histories under one key");
                }
                if (head.size() <= history.size()) {
                    requireHeadOf(history, head, kiosk);
                }
                throw new RootMismatchException(what + ", and not one that the checkpoint above it covers");
            }
        }
    }

    private static Frontier treeOf(History history, long size) {
        return size == history.size() ? history.log().tree() : append(Frontier.EMPTY, history.notes(0, size));
    }

    private static Frontier append(Frontier tree, List<byte[]> notes) {
        Frontier longer = tree;
        for (byte[] note : notes) {
            longer = longer.append(Hash.ofLeaf(note));
        }
        return longer;
    }

    /** Requires that a checkpoint over no more than what is stored is of the stored log. */
    private static void requireHeadOf(History history, Checkpoint head, Enrolled kiosk) throws ForkException {
        if (!head.root().equals(treeOf(history, head.size()).root())) {
            throw new ForkException("the checkpoint of " + kiosk.origin() + " over " + head.size()
                    + " entries is not of the stored log: two histories under one key");
        }
    }

    private static void requireDistinct(List<Vote> votes, Enrolled kiosk) throws DuplicateVoteIdException {
        Set<VoteId> ids = new HashSet<>();
        for (Vote vote : votes) {
            if (!ids.add(vote.id())) {
                throw new DuplicateVoteIdException("a segment of " + kiosk.origin() + " with one vote id twice");
            }
        }
    }

    /** Signatures that nobody asked for prove nothing, and must not travel on under the hub's cosignature. */
    private static SignedNote kioskSignatureAlone(VerifiedNote checkpoint) {
        List<NoteSignature> known = checkpoint.note().signatures().stream()
                .filter(signature -> !checkpoint.unknown().contains(signature))
                .toList();
        return new SignedNote(checkpoint.text(), known);
    }
}
