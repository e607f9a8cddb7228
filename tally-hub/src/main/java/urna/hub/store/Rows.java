package urna.hub.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import urna.election.Contest;
import urna.election.Option;
import urna.hub.roster.Enrolled;
import urna.log.VerifiedLog;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.MalformedNoteException;
import urna.note.MalformedTextException;
import urna.note.SignedNote;
import urna.record.ContestCounts;
import urna.record.Counts;
import urna.record.Sessions;

/** How a log's head stands in the tables. */
final class Rows {
    private Rows() {}

    /** Reads the head of a kiosk's log; null if the database does not know the kiosk. */
    static @Nullable StoredLog readHead(Connection connection, Enrolled kiosk)
            throws SQLException, OtherElectionException, CountMismatchException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT origin, package, size, frontier, phase, sessions_enabled, sessions_cast,"
                        + " sessions_voided, receipt FROM kiosk WHERE id = ?")) {
            query.setString(1, kiosk.id());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                requireSameElection(kiosk, row.getString(1), row.getString(2));
                VerifiedLog log = new VerifiedLog(
                        frontier(row.getLong(3), row.getBytes(4)),
                        VerifiedLog.Phase.valueOf(row.getString(5)),
                        readCounts(connection, kiosk),
                        new Sessions(row.getLong(6), row.getLong(7), row.getLong(8)));
                byte @Nullable [] receipt = row.getBytes(9);
                return new StoredLog(log, receipt == null ? null : SignedNote.parse(receipt));
            }
        } catch (MalformedTextException | MalformedNoteException | IllegalArgumentException e) {
            throw new CountMismatchException("the stored head of " + kiosk.origin() + " is damaged: " + e.getMessage());
        }
    }

    private static void requireSameElection(Enrolled kiosk, String origin, String packageHash)
            throws OtherElectionException {
        String hash = kiosk.electionPackage().hash().hex();
        if (!origin.equals(kiosk.origin().toString()) || !packageHash.equals(hash)) {
            throw new OtherElectionException(LogStore.TABLES.name() + ".db holds the log of " + origin
                    + " under another election package (" + packageHash + ") than the hub's (" + hash
                    + "); give each election a hub folder of its own");
        }
    }

    private static Counts readCounts(Connection connection, Enrolled kiosk) throws SQLException {
        Map<String, ContestCounts> counts = new LinkedHashMap<>();
        for (Contest contest : kiosk.election().contests()) {
            Map<String, Long> options = new LinkedHashMap<>();
            for (Option option : contest.options()) {
                options.put(
                        option.id(),
                        number(
                                connection,
                                "SELECT o.number FROM option_count o JOIN kiosk k ON k.number = o.kiosk"
                                        + " WHERE k.id = ? AND o.contest = ? AND o.option = ?",
                                kiosk.id(),
                                contest.id(),
                                option.id()));
            }
            String from = " FROM contest_count c JOIN kiosk k ON k.number = c.kiosk WHERE k.id = ? AND c.contest = ?";
            counts.put(
                    contest.id(),
                    new ContestCounts(
                            number(connection, "SELECT c.votes" + from, kiosk.id(), contest.id()),
                            number(connection, "SELECT c.blank" + from, kiosk.id(), contest.id()),
                            options));
        }
        return new Counts(counts);
    }

    /** The number that a query finds, or 0 where it finds none. */
    static long number(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Reads entries of a kiosk in the order of its log. */
    static List<byte[]> readNotes(Connection connection, Enrolled kiosk, long from, long count) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT e.note FROM entry e JOIN kiosk k ON k.number = e.kiosk"
                        + " WHERE k.id = ? AND e.position >= ? AND e.position < ? ORDER BY e.position")) {
            query.setString(1, kiosk.id());
            query.setLong(2, from);
            query.setLong(3, from + count);
            List<byte[]> notes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    notes.add(row.getBytes(1));
                }
            }
            return notes;
        }
    }

    static byte[] frontier(Frontier tree) {
        ByteBuffer bytes = ByteBuffer.allocate(Hash.BYTES * tree.roots().size());
        tree.roots().forEach(root -> bytes.put(root.bytes()));
        return bytes.array();
    }

    private static Frontier frontier(long size, byte[] bytes) throws MalformedTextException {
        List<Hash> roots = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += Hash.BYTES) {
            roots.add(Hash.ofBytes(java.util.Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + Hash.BYTES))));
        }
        return new Frontier(size, roots);
    }
}
