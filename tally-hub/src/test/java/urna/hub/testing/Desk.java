package urna.hub.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import urna.election.ElectionPackage;
import urna.hub.database.Database;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Answer;
import urna.hub.ingest.Ingest;
import urna.hub.ingest.Message;
import urna.hub.ingest.Said;
import urna.hub.ingest.Standings;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;
import urna.hub.store.Refusal;
import urna.log.Segment;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.testing.TestElection;
import urna.wire.Receipt;

/** The hub without its broker, which it believes to hear: store and ingest on a folder, one group after another. */
public final class Desk implements AutoCloseable {
    private final List<TestElection> elections;
    private final Roster roster;
    private final LogStore store;
    private final Standings standings;
    private final Ingest ingest;

    public Desk(Path data, Clock clock, TestElection... elections) throws IOException, RefusedException {
        this(new SqliteDatabase(data), clock, elections);
    }

    public Desk(Database database, Clock clock, TestElection... elections) throws IOException, RefusedException {
        this(
                database,
                clock,
                List.of(elections),
                Stream.of(elections).map(TestElection::electionPackage).toList());
    }

    /** One of a single election, by another package than the election's own. */
    public Desk(Path data, Clock clock, TestElection election, ElectionPackage its)
            throws IOException, RefusedException {
        this(new SqliteDatabase(data), clock, election, its);
    }

    public Desk(Database database, Clock clock, TestElection election, ElectionPackage its)
            throws IOException, RefusedException {
        this(database, clock, List.of(election), List.of(its));
    }

    private Desk(Database database, Clock clock, List<TestElection> elections, List<ElectionPackage> packages)
            throws IOException, RefusedException {
        this.elections = elections;
        roster = Roster.of(packages);
        store = LogStore.open(database, roster);
        standings = standings(store);
        Said.listens(standings, clock.instant().getEpochSecond());
        ingest = new Ingest(
                roster,
                store,
                standings,
                elections.get(0).cosigner(),
                elections.get(0).signer(),
                clock);
    }

    private static Standings standings(LogStore store) throws RefusedException {
        boolean read = false;
        try {
            Standings standings = new Standings(store);
            read = true;
            return standings;
        } finally {
            if (!read) {
                store.close();
            }
        }
    }

    /** Takes a group. */
    public List<Answer> take(Message... group) {
        return ingest.take(List.of(group));
    }

    public List<Answer> take(List<Message> group) {
        return ingest.take(group);
    }

    /** Takes one segment and opens the one answer as the kiosk does. */
    public Receipt send(String kiosk, Segment segment) throws RefusedException {
        return send(kiosk, segment.encode());
    }

    public Receipt send(String kiosk, byte[] payload) throws RefusedException {
        List<Answer> answers = take(new Message(kiosk, payload));
        if (answers.size() != 1) {
            throw new AssertionError("not one answer: " + answers);
        }
        return open(answers.get(0));
    }

    /** Takes a whole log, and opens the receipt as the kiosk does. */
    public Receipt sendLog(String kiosk, SignedNote checkpoint, List<byte[]> notes) throws RefusedException {
        SignedNote receipt = ingest.takeLog(roster.kiosk(kiosk).orElseThrow(), checkpoint, notes);
        return open(new Answer(kiosk, receipt));
    }

    public Receipt open(Answer answer) throws RefusedException {
        for (TestElection election : elections) {
            if (election.election().kiosk(answer.kiosk()).isPresent()) {
                return Receipt.open(answer.note().bytes(), election.election(), election.kiosk(answer.kiosk()));
            }
        }
        throw new AssertionError("an answer to the unknown kiosk " + answer.kiosk());
    }

    /** Takes over what others have committed. */
    public void catchUp() {
        ingest.catchUp();
    }

    /** What is known of a kiosk's log. */
    public VerifiedLog log(String kiosk) {
        return Objects.requireNonNull(standings.snapshot().logs().get(kiosk)).log();
    }

    public long size(String kiosk) {
        return log(kiosk).tree().size();
    }

    public Ingest ingest() {
        return ingest;
    }

    public Standings standings() {
        return standings;
    }

    public Roster roster() {
        return roster;
    }

    /** What is kept of refusals, newest first. */
    public List<Refusal> refusals() {
        return store.refusals();
    }

    @Override
    public void close() {
        store.close();
    }
}
