package urna.kiosk.ballotbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Option;
import urna.election.Origin;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * A vote as it lies in the box: the number of its contest, then one bit for each option. All votes of an election are of one
 * length, because the database lays rows down by their length: were blank votes shorter, the file would tell between which
 * others they came.
 */
final class VoteForm {
    private final Election election;
    private final Origin origin;
    private final int bytes;

    VoteForm(Election election, Origin origin) {
        this.election = election;
        this.origin = origin;
        int mostOptions = election.contests().stream()
                .mapToInt(contest -> contest.options().size())
                .max()
                .orElseThrow();
        this.bytes = 1 + (mostOptions + Byte.SIZE - 1) / Byte.SIZE;
    }

    /**
     * Makes a vote of what a voter chose.
     *
     * @throws IllegalArgumentException if the session let through what the contest does not allow
     */
    Vote vote(Contest contest, VoteId id, List<String> choices) {
        boolean allowed = choices.size() <= contest.rule().mostChoices()
                && new HashSet<>(choices).size() == choices.size()
                && choices.stream().allMatch(contest::hasOption);
        if (!allowed) {
            throw new IllegalArgumentException("a ballot that the contest " + contest.id() + " does not allow");
        }
        return new Vote(origin, contest.id(), id, choices);
    }

    byte[] encode(Vote vote) {
        byte[] form = new byte[bytes];
        for (int i = 0; i < election.contests().size(); i++) {
            Contest contest = election.contests().get(i);
            if (contest.id().equals(vote.contest())) {
                form[0] = (byte) i;
                byte[] chosen = bits(contest, vote).toByteArray();
                System.arraycopy(chosen, 0, form, 1, chosen.length);
                return form;
            }
        }
        throw new IllegalArgumentException("a vote in the unknown contest " + vote.contest());
    }

    private static BitSet bits(Contest contest, Vote vote) {
        BitSet bits = new BitSet();
        List<Option> options = contest.options();
        for (int i = 0; i < options.size(); i++) {
            bits.set(i, vote.choices().contains(options.get(i).id()));
        }
        return bits;
    }

    /** Reads a vote back; the message says nothing of its content. */
    Vote decode(byte[] id, byte[] form) throws DamagedBallotBoxException {
        if (id.length != VoteId.BYTES || form.length != bytes || form[0] < 0) {
            throw new DamagedBallotBoxException("the ballot box holds a row that is not a vote of this election");
        }
        int number = form[0];
        if (number >= election.contests().size()) {
            throw new DamagedBallotBoxException("the ballot box holds a vote in an unknown contest");
        }
        Contest contest = election.contests().get(number);
        BitSet bits = BitSet.valueOf(Arrays.copyOfRange(form, 1, bytes));
        if (bits.length() > contest.options().size()
                || bits.cardinality() > contest.rule().mostChoices()) {
            throw new DamagedBallotBoxException("the ballot box holds a vote that its contest does not allow");
        }
        List<String> choices = new ArrayList<>();
        bits.stream().forEach(i -> choices.add(contest.options().get(i).id()));
        return new Vote(origin, contest.id(), VoteId.ofBytes(id), choices);
    }
}
