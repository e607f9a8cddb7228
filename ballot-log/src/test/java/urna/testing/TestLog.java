package urna.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import urna.log.Checkpoint;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.log.TileDirectory;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.SignedNote;
import urna.record.Counts;
import urna.record.Entry;
import urna.record.EntryNote;
import urna.record.PollsClosed;
import urna.record.PollsOpened;
import urna.record.Sessions;
import urna.record.Vote;
import urna.record.VoteId;

/** A kiosk's log made entry by entry, right or wrong as the test wants it. */
public final class TestLog {
    private final TestElection election;
    private final String kiosk;
    private final SeededRandom random;
    private final List<byte[]> notes = new ArrayList<>();
    private final List<Vote> votes = new ArrayList<>();
    private Frontier tree = Frontier.EMPTY;
    private int sent;

    public TestLog(TestElection election, String kiosk) {
        this.election = election;
        this.kiosk = kiosk;
        this.random = new SeededRandom(kiosk.hashCode());
    }

    public PollsOpened opened() {
        return new PollsOpened(
                election.origin(kiosk), election.electionPackage().hash(), "test-1", Counts.zero(election.election()));
    }

    /** The close report that fits the votes so far: as many sessions as there are votes in the first contest. */
    public PollsClosed closed() {
        Counts counts = Counts.zero(election.election()).plus(votes);
        long cast = counts.of(election.election().contests().get(0).id()).votes();
        return new PollsClosed(election.origin(kiosk), new Sessions(cast, cast, 0), counts);
    }

    public Vote vote(String contest, String... choices) {
        return new Vote(election.origin(kiosk), contest, VoteId.ofBytes(random.bytes(VoteId.BYTES)), List.of(choices));
    }

    /** One vote a contest of the standard contests, sorted by id. */
    public List<Vote> ballots(int number) {
        List<Vote> ballots = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ballots.add(vote("proyecto", i % 3 == 0 ? "agua" : "escaleras"));
            ballots.add(i % 4 == 0 ? vote("jueces") : vote("jueces", "ana", "diego"));
            ballots.add(vote("carta", i % 5 == 0 ? "no" : "si"));
        }
        ballots.sort(Comparator.comparing(Vote::id));
        return ballots;
    }

    public TestLog add(Entry entry) {
        if (entry instanceof Vote vote) {
            votes.add(vote);
        }
        return addNote(EntryNote.sign(entry, election.kioskKey(kiosk)));
    }

    public TestLog addAll(List<? extends Entry> entries) {
        entries.forEach(this::add);
        return this;
    }

    /** Adds bytes as they are. */
    public TestLog addNote(byte[] note) {
        notes.add(note);
        tree = tree.append(Hash.ofLeaf(note));
        return this;
    }

    public List<byte[]> notes() {
        return List.copyOf(notes);
    }

    public Checkpoint head() {
        return Checkpoint.of(election.origin(kiosk), tree);
    }

    public SignedNote checkpoint() {
        return SignedCheckpoint.sign(head(), election.kioskKey(kiosk));
    }

    /** The entries since the last call, under a new checkpoint. */
    public Segment segment() {
        Segment segment = new Segment(checkpoint(), notes.subList(sent, notes.size()));
        sent = notes.size();
        return segment;
    }

    /** The export, with the hub's cosignature. */
    public TileDirectory export(long cosignedAtSeconds) {
        SignedNote head = checkpoint();
        return new TileDirectory(head.with(election.cosigner().cosign(head.text(), cosignedAtSeconds)), notes);
    }
}
