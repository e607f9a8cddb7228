package urna.hall.bench.hub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Option;
import urna.election.Origin;
import urna.handover.Software;
import urna.hub.roster.Enrolled;
import urna.log.Checkpoint;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.RandomSource;
import urna.note.SigningKey;
import urna.record.Counts;
import urna.record.Entry;
import urna.record.EntryNote;
import urna.record.PollsOpened;
import urna.record.Vote;
import urna.record.VoteId;

/** A kiosk without voters: it signs segments as fast as it is asked to. The next one continues the last. */
final class SigningKiosk {
    private final ElectionPackage electionPackage;
    private final Kiosk kiosk;
    private final SigningKey key;
    private final RandomSource random;
    private Frontier tree = Frontier.EMPTY;

    SigningKiosk(ElectionPackage electionPackage, Kiosk kiosk, SigningKey key, RandomSource random) {
        this.electionPackage = electionPackage;
        this.kiosk = kiosk;
        this.key = key;
        this.random = random;
    }

    String id() {
        return kiosk.id();
    }

    Enrolled enrolled() {
        return new Enrolled(electionPackage, kiosk);
    }

    /** The size of its log with all segments so far. */
    long size() {
        return tree.size();
    }

    /** The next segment; the polls open in the first. */
    Segment next(int votes) {
        List<Entry> entries = new ArrayList<>();
        Origin origin = electionPackage.election().origin(kiosk);
        if (tree.size() == 0) {
            Counts zero = Counts.zero(electionPackage.election());
            entries.add(new PollsOpened(origin, electionPackage.hash(), Software.VERSION, zero));
        }
        String contest = electionPackage.election().contests().get(0).id();
        List<Option> options = electionPackage.election().contests().get(0).options();
        IntStream.range(0, votes)
                .mapToObj(i -> VoteId.ofBytes(random.bytes(VoteId.BYTES)))
                .sorted(Comparator.naturalOrder())
                .map(id -> new Vote(
                        origin,
                        contest,
                        id,
                        List.of(options.get(id.bytes()[0] & 3).id())))
                .forEach(entries::add);
        List<byte[]> notes =
                entries.stream().map(entry -> EntryNote.sign(entry, key)).toList();
        for (byte[] note : notes) {
            tree = tree.append(Hash.ofLeaf(note));
        }
        return new Segment(SignedCheckpoint.sign(Checkpoint.of(origin, tree), key), notes);
    }
}
