package urna.hub.store;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import urna.hub.roster.Enrolled;
import urna.log.EntryBundle;
import urna.log.MalformedSegmentException;
import urna.log.Segment;
import urna.log.VerifiedLog;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.MalformedNoteException;
import urna.note.MalformedTextException;
import urna.note.SignedNote;
import urna.record.Counts;
import urna.record.EntryText;
import urna.record.MalformedEntryException;
import urna.record.Sessions;

/** How a kiosk's log stands in the tables. */
final class Rows {
    private static final String HEAD = "SELECT origin, package, size, frontier, phase, sessions_enabled,"
            + " sessions_cast, sessions_voided, counts, receipt FROM kiosk WHERE commune = ? AND kiosk = ?";

    /** The segments that have one of some entries: none of them is longer than the largest. */
    private static final String SEGMENTS = "SELECT position, entries FROM segment WHERE commune = ? AND kiosk = ?"
            + " AND position > ? AND position < ? ORDER BY position";

    private Rows() {}

    /** Reads the head of a kiosk's log; null if the database does not know the kiosk. */
    static @Nullable StoredLog readHead(Statements statements, Enrolled kiosk)
            throws SQLException, OtherElectionException, CountMismatchException {
        PreparedStatement query = statements.of(HEAD);
        setKey(query, kiosk);
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            requireSameElection(kiosk, row.getString(1), row.getString(2));
            VerifiedLog log = new VerifiedLog(
                    frontier(row.getLong(3), row.getBytes(4)),
                    VerifiedLog.Phase.valueOf(row.getString(5)),
                    counts(row.getString(9), kiosk),
                    new Sessions(row.getLong(6), row.getLong(7), row.getLong(8)));
            byte @Nullable [] receipt = row.getBytes(10);
            return new StoredLog(log, receipt == null ? null : SignedNote.parse(receipt));
        } catch (MalformedTextException
                | MalformedNoteException
                | MalformedEntryException
                | IllegalArgumentException e) {
            throw new CountMismatchException("the stored head of " + kiosk.origin() + " is damaged: " + e.getMessage());
        }
    }

    private static void requireSameElection(Enrolled kiosk, String origin, String packageHash)
            throws OtherElectionException {
        String hash = kiosk.electionPackage().hash().hex();
        if (!origin.equals(kiosk.origin().toString()) || !packageHash.equals(hash)) {
            throw new OtherElectionException(
                    "the database \"" + LogStore.TABLES.name() + "\" holds the log of " + origin
                            + " under another election package (" + packageHash + ") than the hub's (" + hash
                            + "); give each election a hub folder of its own");
        }
    }

    /** Counts as they are stored, of exactly the contests and options of the election. */
    private static Counts counts(String lines, Enrolled kiosk) throws MalformedEntryException {
        Counts counts = EntryText.counts(lines);
        Counts none = Counts.zero(kiosk.election());
        boolean same = counts.byContest().keySet().equals(none.byContest().keySet())
                && counts.byContest().keySet().stream()
                        .allMatch(contest -> counts.of(contest)
                                .options()
                                .keySet()
                                .equals(none.of(contest).options().keySet()));
        if (!same) {
            throw new MalformedEntryException("its counts are not of this election's contests");
        }
        return counts;
    }

    /** How many entries are stored, by kiosk. */
    static Map<String, Long> readSizes(Statements statements) throws SQLException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (ResultSet row = statements.of("SELECT kiosk, size FROM kiosk").executeQuery()) {
            while (row.next()) {
                sizes.put(row.getString(1), row.getLong(2));
            }
        }
        return sizes;
    }

    /** Reads entries of a kiosk in the order of its log. */
    static List<byte[]> readNotes(Statements statements, Enrolled kiosk, long from, long to)
            throws SQLException, CountMismatchException {
        PreparedStatement query = statements.of(SEGMENTS);
        setKey(query, kiosk);
        query.setLong(3, from - Segment.MAX_ENTRIES);
        query.setLong(4, to);
        List<byte[]> notes = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long position = row.getLong(1);
                for (byte[] note : EntryBundle.decode(ByteBuffer.wrap(row.getBytes(2)))) {
                    if (position >= from && position < to) {
                        notes.add(note);
                    }
                    position++;
                }
            }
            return notes;
        } catch (MalformedSegmentException e) {
            throw new CountMismatchException(
                    "a stored segment of " + kiosk.origin() + " is damaged: " + e.getMessage());
        }
    }

    /** Sets the first two parameters, which begin every key. */
    static void setKey(PreparedStatement statement, Enrolled kiosk) throws SQLException {
        statement.setString(1, kiosk.commune());
        statement.setString(2, kiosk.id());
    }

    static byte[] frontier(Frontier tree) {
        ByteBuffer bytes = ByteBuffer.allocate(Hash.BYTES * tree.roots().size());
        tree.roots().forEach(root -> bytes.put(root.bytes()));
        return bytes.array();
    }

    private static Frontier frontier(long size, byte[] bytes) throws MalformedTextException {
        List<Hash> roots = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += Hash.BYTES) {
            roots.add(Hash.ofBytes(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + Hash.BYTES))));
        }
        return new Frontier(size, roots);
    }
}
