package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import urna.election.Contest;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.kiosk.ballotbox.SegmentSigner.Signed;
import urna.log.Rules;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.log.TileDirectory;
import urna.log.VerifiedLog;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.UnknownSignerException;
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
 * The sealed box and the log of one kiosk, in one place or two. Each method that changes something is one transaction, on
 * disk in every place in use when it returns; after a crash in the middle of one, the next start finds all of it or nothing.
 * A place that fails is out of use, and {@link #storage} says so; the day goes on with the other.
 *
 * <p>For one thread. A method called at the wrong moment throws {@link IllegalStateException}; once no place is left,
 * {@link BallotBoxException}; neither is to be caught and tried again.
 */
public final class BallotBox implements AutoCloseable {
    private static final int SPELL_BYTES = 12;

    private final Places places;
    private final Joining joining;
    private final Rules rules;
    private final Kiosk kiosk;
    private final SigningKey key;
    private final RandomSource random;
    private final BoxTable table;
    private final VoteForm form;
    private final Pool pool;
    private final SegmentSigner signer;
    private final VoteIds ids;
    private final boolean interrupted;
    private Stored now;
    /** Whether the present spell alone has its word in {@link Stored#spells}. */
    private boolean spellTold;

    private BallotBox(Places places, Rules rules, Kiosk kiosk, SigningKey key, RandomSource random)
            throws SQLException, IOException, RefusedException {
        this.places = places;
        this.rules = rules;
        this.kiosk = kiosk;
        this.key = key;
        this.random = random;
        BoxReader reader = BoxReader.of(rules, kiosk);
        form = reader.form();
        table = new BoxTable(form);
        pool = new Pool(rules.election(), random);
        signer = new SegmentSigner(rules, kiosk, key);
        joining = new Joining(places, reader, table);
        Joining.Joined joined = joining.start();
        now = joined.stored();
        ids = new VoteIds(random, joined.ids());
        interrupted = contents().inSession();
        if (interrupted) {
            // A crash before it leaves it to the next start.
            write(now.with(contents().with(sessions().plusVoided())), List.of());
        }
        noteInStep();
    }

    /** Opens a box that is kept in one place. */
    public static BallotBox open(Path data, Rules rules, Kiosk kiosk, SigningKey key, RandomSource random)
            throws SQLException, IOException, RefusedException {
        return open(data, Optional.empty(), rules, kiosk, key, random);
    }

    /**
     * Opens or creates {@code box.db} in each place and verifies all that is in it. One that is behind the other is brought
     * into step, one that is damaged is made anew from the other. A session that a power cut interrupted is voided.
     *
     * @param card the first folder, made if it is not there
     * @param stick the second place, which may be away
     * @param key the private half of {@code kiosk.key()}
     * @throws RefusedException naming the claim that does not hold: another process has the box open, it is damaged and
     *     there is no whole one, its log is not this kiosk's in this election, or the places hold two histories. The kiosk
     *     must not start.
     */
    public static BallotBox open(
            Path card, Optional<Stick> stick, Rules rules, Kiosk kiosk, SigningKey key, RandomSource random)
            throws SQLException, IOException, RefusedException {
        if (!key.verifierKey().equals(kiosk.key())) {
            throw new IllegalArgumentException("not the key of kiosk " + kiosk.id());
        }
        List<Place> places = new ArrayList<>(List.of(Place.card(card)));
        stick.ifPresent(second -> places.add(Place.stick(second, card)));
        Places opening = new Places(places);
        boolean opened = false;
        try {
            BallotBox box = new BallotBox(opening, rules, kiosk, key, random);
            opened = true;
            return box;
        } finally {
            if (!opened) {
                opening.close();
            }
        }
    }

    /** How the places are. It changes with what is recorded, and with {@link #rejoin}. */
    public Storage storage() {
        return places.storage();
    }

    /**
     * Notices places that went away, and takes in again one that returned, once it holds all that is recorded. To be called
     * about once a second; does nothing within a voter's session, and little while there is nothing to do.
     *
     * @throws BallotBoxException if no place is left, or if one returned that may hold voters whom the other does not know:
     *     the kiosk must stop, for it would lose theirs or its own
     */
    public void rejoin() {
        if (!contents().inSession()) {
            if (joining.rejoin(now, ids.taken())) {
                noteInStep();
            }
        }
    }

    private void noteInStep() {
        if (places.all().size() > 1 && !places.isIncomplete()) {
            places.unmark();
            spellTold = false;
        }
    }

    public VerifiedLog.Phase phase() {
        return contents().log().phase();
    }

    public Sessions sessions() {
        return contents().sessions();
    }

    /** Whether {@link #open} found an interrupted session, and voided it. */
    public boolean interrupted() {
        return interrupted;
    }

    /** How many wrong PINs in a row were kept last: a power cut does not give whoever guesses new tries. */
    public int wrongPins() {
        return now.wrongPins();
    }

    /**
     * Keeps the number of wrong PINs in a row; on disk when it returns.
     *
     * @param wrong 0 after a right one
     */
    public void keepWrongPins(int wrong) {
        if (wrong < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
        if (wrong != wrongPins()) {
            write(now.withWrongPins(wrong), List.of());
        }
    }

    /** Opens the polls with a zero report. */
    public void openPolls(String software) {
        require(phase() == VerifiedLog.Phase.NOT_OPENED, "the polls were opened before");
        require(contents().box().isEmpty(), "the box is not empty");
        append(new PollsOpened(origin(), rules.packageHash(), software, Counts.zero(rules.election())));
    }

    /** Counts a session as enabled; on the card before the voter sees a ballot. */
    public void enableSession() {
        requireOpen();
        require(!contents().inSession(), "a session is enabled already");
        require(sessions().enabled() < rules.election().limits().sessionsPerKiosk(), "no more sessions than the limit");
        commit(contents().with(sessions().plusEnabled()), List.of());
    }

    /**
     * Records the ballot of the enabled session, one vote a contest. What has to leave the box leaves with it.
     *
     * @param choices for every contest of the election its chosen options; an empty list is a blank vote
     * @throws IllegalArgumentException if a contest is missing or more is chosen than it allows
     */
    public void castBallot(Map<String, List<String>> choices) {
        requireOpen();
        require(contents().inSession(), "no session is enabled");
        SortedMap<VoteId, Vote> box = new TreeMap<>(contents().box());
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
        Signed signed = signer.append(Signed.nothing(contents().log()), leaving);
        commit(new Contents(signed.log(), box, sessions().plusCast()), signed.segments());
    }

    /** Ends the enabled session without a ballot. */
    public void voidSession() {
        require(contents().inSession(), "no session is enabled");
        commit(contents().with(sessions().plusVoided()), List.of());
    }

    /** Lets the rest leave the box and ends the log with the close report. */
    public PollsClosed closePolls() {
        requireOpen();
        require(!contents().inSession(), "a session is enabled");
        Signed rest = signer.append(
                Signed.nothing(contents().log()), List.copyOf(contents().box().values()));
        PollsClosed closed = new PollsClosed(origin(), sessions(), rest.log().counts());
        Signed all = signer.append(rest, List.of(closed));
        commit(new Contents(all.log(), new TreeMap<>(), sessions()), all.segments());
        return closed;
    }

    /** What the log ends with, once the polls are closed: for printing it again. */
    public PollsClosed closeReport() {
        require(phase() == VerifiedLog.Phase.CLOSED, "the polls are not closed");
        return new PollsClosed(
                origin(), contents().log().sessions(), contents().log().counts());
    }

    /** The close report as the log has it: a signed note, whose text anybody can verify with nothing but the kiosk's key. */
    public String closeNote() {
        require(phase() == VerifiedLog.Phase.CLOSED, "the polls are not closed");
        List<byte[]> last = read(connection -> LogTable.notes(connection, size() - 1, size()));
        return new String(last.get(0), StandardCharsets.UTF_8);
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
        return contents().size();
    }

    /** How many entries the hub has, as its last receipt says; 0 before the first. */
    public long receivedSize() {
        return now.receivedSize();
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
        if (!cosigned.note().isSignedBy(rules.election().hub().cosigner())) {
            throw new UnknownSignerException("a receipt without the hub's cosignature");
        }
        Optional<SignedNote> ours = read(connection ->
                LogTable.checkpointAt(connection, cosigned.checkpoint().size()));
        Receipts.requireOfThisLog(cosigned.checkpoint(), ours);
        if (cosigned.checkpoint().size() > receivedSize()) {
            write(now.with(cosigned), List.of());
        }
    }

    /** The log as a directory of tiles, under its newest checkpoint; with the hub's cosignature if the hub has it all. */
    public TileDirectory export() {
        return read(connection -> StoredLog.export(connection, now, origin(), key));
    }

    @Override
    public void close() {
        places.close();
    }

    private void append(Entry entry) {
        Signed signed = signer.append(Signed.nothing(contents().log()), List.of(entry));
        commit(new Contents(signed.log(), contents().box(), sessions()), signed.segments());
    }

    /** Changes counters, box and log together. */
    private void commit(Contents next, List<Segment> segments) {
        boolean isOfVoters = !next.sessions().equals(sessions())
                || next.log().phase() != contents().log().phase();
        write(now.with(next), segments);
        if (isOfVoters && places.isIncomplete() && !spellTold) {
            tellSpell();
        }
    }

    /** Before anybody is told what was recorded: it is in one place alone. */
    private void tellSpell() {
        String word = HexFormat.of().formatHex(random.bytes(SPELL_BYTES));
        write(now.withSpell(word), List.of());
        places.mark(new AloneMark(word));
        spellTold = true;
    }

    /** The one transaction: all of it changes, or nothing does. */
    private void write(Stored next, List<Segment> segments) {
        places.transaction(new Writing(table, now, next, segments));
        now = next;
    }

    private <T> T read(Places.Reading<T> reading) {
        return places.read(reading);
    }

    private Contents contents() {
        return now.contents();
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
