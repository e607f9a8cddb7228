package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.record.Sessions;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * What one place holds, verified, to be compared with the other.
 *
 * @param connection to the place's file
 * @param stored what is in it
 * @param ids of all votes in log and box
 */
record History(Connection connection, Stored stored, Set<VoteId> ids) {

    /** How one history stands to another. */
    enum Relation {
        SAME,
        /** The other goes on where this one ends. */
        BEHIND,
        /** This one goes on where the other ends. */
        AHEAD,
        DIVERGED
    }

    @Override
    public String toString() {
        return stored.contents().toString();
    }

    Relation to(History other) throws SQLException, RefusedException {
        boolean isWithinOther = isWithin(other);
        boolean isAroundOther = other.isWithin(this);
        if (isWithinOther && isAroundOther) {
            return Relation.SAME;
        }
        if (isWithinOther) {
            return Relation.BEHIND;
        }
        return isAroundOther ? Relation.AHEAD : Relation.DIVERGED;
    }

    /** Whether the other could have been this one before: nothing here that is not there as well. */
    private boolean isWithin(History other) throws SQLException, RefusedException {
        Sessions mine = stored.contents().sessions();
        Sessions others = other.stored.contents().sessions();
        return mine.enabled() <= others.enabled()
                && mine.cast() <= others.cast()
                && mine.voided() <= others.voided()
                && spellsAreWithin(other.stored.spells())
                && other.ids.containsAll(ids)
                && votesAgree(other)
                && other.hasHeadOf(this);
    }

    private boolean spellsAreWithin(List<String> others) {
        List<String> mine = stored.spells();
        return mine.size() <= others.size() && others.subList(0, mine.size()).equals(mine);
    }

    private boolean votesAgree(History other) {
        Map<VoteId, Vote> votes = other.stored.contents().box();
        return stored.contents().box().values().stream()
                .allMatch(vote -> vote.equals(votes.getOrDefault(vote.id(), vote)));
    }

    private boolean hasHeadOf(History shorter) throws SQLException, RefusedException {
        long size = shorter.stored.contents().size();
        if (size == 0) {
            return true;
        }
        Optional<String> here = LogTable.checkpointAt(connection, size).map(SignedNote::text);
        return here.isPresent()
                && here.equals(LogTable.checkpointAt(shorter.connection, size).map(SignedNote::text));
    }
}
