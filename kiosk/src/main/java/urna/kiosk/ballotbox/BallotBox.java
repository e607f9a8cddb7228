package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import urna.election.Contest;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.kiosk.ballotbox.SegmentSigner.Signed;
import urna.log.Checkpoint;
import urna.log.Rules;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.log.TileDirectory;
import urna.log.VerifiedLog;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SigningKey;
import urna.record.Alarm;
import urna.record.Counts;
import urna.record.Entry;
import urna.record.PollsClosed;
import urna.record.PollsOpened;
import urna.record.Restarted;
import urna.record.Sessions;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * The sealed box and the log of one kiosk. Each method that changes something is one transaction, on the card when it
 * returns; after a crash in the middle of one, the next start finds all of it or nothing.
 *
 * <p>For one thread. A method called at the wrong moment throws {@link IllegalStateException}, a card that fails throws
 * {@link BallotBoxException}; neither is to be caught and tried again.
 */
public final class BallotBox implements AutoCloseable {
    private final BoxFile file;
    private final Rules rules;
    private final Kiosk kiosk;
    private final SigningKey key;
    private final BoxTable table;
    private final VoteForm form;
    private final Pool pool;
    private final SegmentSigner signer;
    private final VoteIds ids;
    private final Receipts receipts;
    private final boolean interrupted;
    private Contents now;
    private int wrongPins;

    private BallotBox(BoxFile file, Rules rules, Kiosk kiosk, SigningKey key, RandomSource random)
            throws SQLException, RefusedException {
        this.file = file;
        this.rules = rules;
        this.kiosk = kiosk;
        this.key = key;
        form = new VoteForm(rules.election(), rules.election().origin(kiosk));
        table = new BoxTable(form);
        pool = new Pool(rules.election(), random);
        signer = new SegmentSigner(rules, kiosk, key);
        Reopening reopening = new Reopening(file.connection(), rules, kiosk);
        now = reopening.read(form);
        ids = new VoteIds(random, reopening.ids());
        receipts = Receipts.open(file, rules.election(), kiosk);
        wrongPins = DayTable.wrongPins(file.connection());
        interrupted = now.inSession();
        // One commit at every start, also where nothing has to be voided: it empties a journal that a kill left behind,
        // which
        // SQLite lets lie if its header was not written yet. A crash before it leaves all of this to the next start.
        commit(interrupted ? now.with(now.sessions().plusVoided()) : now, List.of());
    }

    /**
     * Opens or creates {@code box.db} and verifies all that is in it. A session that a power cut interrupted is voided.
     *
     * @param data the folder of the file, made if it is not there
     * @param key the private half of {@code kiosk.key()}
     * @throws RefusedException naming the claim that does not hold: another process has the box open, it is damaged, or its
     *     log is not this kiosk's in this election. The kiosk must not start.
     */
    public static BallotBox open(Path data, Rules rules, Kiosk kiosk, SigningKey key, RandomSource random)
            throws SQLException, IOException, RefusedException {
        if (!key.verifierKey().equals(kiosk.key())) {
            throw new IllegalArgumentException("not the key of kiosk " + kiosk.id());
        }
        BoxFile file = BoxFile.open(data);
        boolean opened = false;
        try {
            BallotBox box = new BallotBox(file, rules, kiosk, key, random);
            opened = true;
            return box;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    public VerifiedLog.Phase phase() {
        return now.log().phase();
    }

    public Sessions sessions() {
        return now.sessions();
    }

    /** Whether {@link #open} found an interrupted session, and voided it. */
    public boolean interrupted() {
        return interrupted;
    }

    /** How many wrong PINs in a row were kept last: a power cut does not give whoever guesses new tries. */
    public int wrongPins() {
        return wrongPins;
    }

    /**
     * Keeps the number of wrong PINs in a row; on the card when it returns.
     *
     * @param wrong 0 after a right one
     */
    public void keepWrongPins(int wrong) {
        if (wrong < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
        if (wrong != wrongPins) {
            file.transaction(connection -> DayTable.putWrongPins(connection, wrong));
            wrongPins = wrong;
        }
    }

    /** Opens the polls with a zero report. */
    public void openPolls(String software) {
        require(phase() == VerifiedLog.Phase.NOT_OPENED, "the polls were opened before");
        require(now.box().isEmpty(), "the box is not empty");
        append(new PollsOpened(origin(), rules.packageHash(), software, Counts.zero(rules.election())));
    }

    /** Counts a session as enabled; on the card before the voter sees a ballot. */
    public void enableSession() {
        requireOpen();
        require(!now.inSession(), "a session is enabled already");
        require(
                now.sessions().enabled() < rules.election().limits().sessionsPerKiosk(),
                "no more sessions than the limit");
        commit(now.with(now.sessions().plusEnabled()), List.of());
    }

    /**
     * Records the ballot of the enabled session, one vote a contest. What has to leave the box leaves with it.
     *
     * @param choices for every contest of the election its chosen options; an empty list is a blank vote
     * @throws IllegalArgumentException if a contest is missing or more is chosen than it allows
     */
    public void castBallot(Map<String, List<String>> choices) {
        requireOpen();
        require(now.inSession(), "no session is enabled");
        SortedMap<VoteId, Vote> box = new TreeMap<>(now.box());
        for (Contest contest : rules.election().contests()) {
            List<String> chosen = choices.get(contest.id());
            if (chosen == null || choices.size() != rules.election().contests().size()) {
                throw new IllegalArgumentException("a ballot that does not have each contest once");
            }
            Vote vote = form.vote(contest, ids.next(), chosen);
            box.put(vote.id(), vote);
        }
        List<Vote> leaving = pool.leaving(box);
        leaving.forEach(vote -> box.remove(vote.id()));
        Signed signed = signer.append(Signed.nothing(now.log()), leaving);
        commit(new Contents(signed.log(), box, now.sessions().plusCast()), signed.segments());
    }

    /** Ends the enabled session without a ballot. */
    public void voidSession() {
        require(now.inSession(), "no session is enabled");
        commit(now.with(now.sessions().plusVoided()), List.of());
    }

    /** Lets the rest leave the box and ends the log with the close report. */
    public PollsClosed closePolls() {
        requireOpen();
        require(!now.inSession(), "a session is enabled");
        Signed rest =
                signer.append(Signed.nothing(now.log()), List.copyOf(now.box().values()));
        PollsClosed closed =
                new PollsClosed(origin(), now.sessions(), rest.log().counts());
        Signed all = signer.append(rest, List.of(closed));
        commit(new Contents(all.log(), new TreeMap<>(), now.sessions()), all.segments());
        return closed;
    }

    /** What the log ends with, once the polls are closed: for printing it again. */
    public PollsClosed closeReport() {
        require(phase() == VerifiedLog.Phase.CLOSED, "the polls are not closed");
        return new PollsClosed(origin(), now.log().sessions(), now.log().counts());
    }

    /** Records that the kiosk started again while the polls were open. */
    public void recordRestart(String software) {
        requireOpen();
        append(new Restarted(origin(), software));
    }

    /** Records an alarm while the polls are open. */
    public void recordAlarm(Alarm.Part part, boolean raised) {
        requireOpen();
        append(new Alarm(origin(), part, raised));
    }

    /** How many entries the log has. */
    public long size() {
        return now.size();
    }

    /** How many entries the hub has, as its last receipt says; 0 before the first. */
    public long receivedSize() {
        return receipts.receivedSize();
    }

    /** The segment that begins where the log had this size, as it was first made. Empty at the end, and between segments. */
    public Optional<Segment> segmentFrom(long size) {
        return read(connection -> LogTable.segmentFrom(connection, size));
    }

    /** Where the last segment begins; 0 if there is none. */
    public long lastSegment() {
        return read(LogTable::lastSegment);
    }

    /** How many segments have no receipt yet. */
    public long segmentsWaiting() {
        return read(connection -> LogTable.segmentsFrom(connection, receivedSize()));
    }

    /** Whether the log had this size between two segments, or has it now. */
    public boolean hasHead(long size) {
        return size == 0
                || read(connection -> LogTable.checkpointAt(connection, size)).isPresent();
    }

    /**
     * Keeps a receipt. One that tells nothing new is passed over.
     *
     * @param cosigned as {@link urna.wire.Receipt#open} gives it
     * @throws RefusedException if it is not of this log's history, or not by the hub
     */
    public void keepReceipt(SignedCheckpoint cosigned) throws RefusedException {
        receipts.keep(cosigned);
    }

    /** The log as a directory of tiles, under its newest checkpoint; with the hub's cosignature if the hub has it all. */
    public TileDirectory export() {
        if (size() == 0) {
            Checkpoint empty = Checkpoint.of(origin(), now.log().tree());
            return new TileDirectory(SignedCheckpoint.sign(empty, key), List.of());
        }
        return read(connection ->
                new TileDirectory(receipts.head(connection, size()), LogTable.notes(connection, 0, size())));
    }

    @Override
    public void close() {
        file.close();
    }

    private void append(Entry entry) {
        Signed signed = signer.append(Signed.nothing(now.log()), List.of(entry));
        commit(new Contents(signed.log(), now.box(), now.sessions()), signed.segments());
    }

    /** The one transaction: counters, box and log change together, or nothing does. */
    private void commit(Contents next, List<Segment> segments) {
        file.transaction(connection -> {
            DayTable.putSessions(connection, next.sessions());
            if (!next.box().equals(now.box())) {
                table.rewrite(connection, next.box());
            }
            long first = now.size();
            for (Segment segment : segments) {
                LogTable.append(connection, first, segment);
                first += segment.entries().size();
            }
        });
        now = next;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(Connection connection) throws SQLException, RefusedException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.from(file.connection());
        } catch (SQLException e) {
            throw new BallotBoxException(file.path() + " could not be read", e);
        } catch (RefusedException e) {
            throw new IllegalStateException("verified when the box was opened, and now: " + e.getMessage(), e);
        }
    }

    private Origin origin() {
        return rules.election().origin(kiosk);
    }

    private void requireOpen() {
        require(phase() == VerifiedLog.Phase.OPEN, "the polls are not open");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
