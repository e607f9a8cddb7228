package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.log.Segment;
import urna.note.MalformedNoteException;
import urna.note.SignedNote;

/** The log as it was signed: every entry, and where each segment begins and ends. Rows are added and never changed. */
final class LogTable {
    private LogTable() {}

    /** Adds a segment at a position, which is the size of the log before it. */
    static void append(Connection connection, long first, Segment segment) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log VALUES (?, ?)")) {
            long position = first;
            for (byte[] note : segment.entries()) {
                insert.setLong(1, position++);
                insert.setBytes(2, note);
                insert.executeUpdate();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO segment VALUES (?, ?, ?)")) {
            insert.setLong(1, first);
            insert.setLong(2, segment.entries().size());
            insert.setBytes(3, segment.checkpoint().bytes());
            insert.executeUpdate();
        }
    }

    /** The segment that begins at a position. */
    static Optional<Segment> segmentFrom(Connection connection, long first)
            throws SQLException, MalformedNoteException, DamagedBallotBoxException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT size, checkpoint FROM segment WHERE first = ?")) {
            select.setLong(1, first);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long size = row.getLong(1);
                if (size < 1 || size > Segment.MAX_ENTRIES) {
                    throw new DamagedBallotBoxException("a segment of " + size + " entries at position " + first);
                }
                List<byte[]> notes = notes(connection, first, first + size);
                if (notes.size() != size) {
                    throw new DamagedBallotBoxException("entries are missing after position " + first);
                }
                return Optional.of(new Segment(SignedNote.parse(row.getBytes(2)), notes));
            }
        }
    }

    /** All segments from a position on. */
    static List<Segment> segmentsAfter(Connection connection, long first)
            throws SQLException, MalformedNoteException, DamagedBallotBoxException {
        List<Segment> segments = new ArrayList<>();
        long size = first;
        Optional<Segment> next = segmentFrom(connection, size);
        while (next.isPresent()) {
            segments.add(next.get());
            size += next.get().entries().size();
            next = segmentFrom(connection, size);
        }
        return segments;
    }

    /** The checkpoint of the segment that ends where the log had this size. */
    static Optional<SignedNote> checkpointAt(Connection connection, long size)
            throws SQLException, MalformedNoteException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT checkpoint FROM segment WHERE first + size = ?")) {
            select.setLong(1, size);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(SignedNote.parse(row.getBytes(1))) : Optional.empty();
            }
        }
    }

    /** How many segments begin at a position or after it. */
    static long segmentsFrom(Connection connection, long position) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM segment WHERE first >= ?")) {
            count.setLong(1, position);
            try (ResultSet row = count.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    /** Where the last segment begins; 0 if there is none. */
    static long lastSegment(Connection connection) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement("SELECT coalesce(max(first), 0) FROM segment");
                ResultSet row = last.executeQuery()) {
            return row.getLong(1);
        }
    }

    /** How many entries there are. */
    static long rows(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM log");
                ResultSet row = count.executeQuery()) {
            return row.getLong(1);
        }
    }

    /** The entries from one position up to, and without, another. */
    static List<byte[]> notes(Connection connection, long from, long to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT note FROM log WHERE position >= ? AND position < ? ORDER BY position")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet rows = select.executeQuery()) {
                List<byte[]> notes = new ArrayList<>();
                while (rows.next()) {
                    notes.add(rows.getBytes(1));
                }
                return notes;
            }
        }
    }
}
