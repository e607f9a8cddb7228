package urna.hub.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import urna.note.MalformedNoteException;
import urna.note.SignedNote;

/** How refusals stand in the tables, and how many of them. */
final class RefusalRows {
    /** For each kiosk and reason. The reasons are the names of classes, so the table has a bound. */
    static final int KEPT = 8;

    private RefusalRows() {}

    static void write(Connection connection, Refusal refusal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO refusal (kiosk, reason, detail, at_seconds, size, evidence, receipt)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, refusal.kiosk());
            insert.setString(2, refusal.reason());
            insert.setString(3, refusal.detail());
            insert.setLong(4, refusal.atSeconds());
            insert.setLong(5, refusal.size());
            insert.setBytes(6, refusal.evidenceBytes());
            SignedNote receipt = refusal.receipt();
            insert.setBytes(7, receipt == null ? null : receipt.bytes());
            insert.executeUpdate();
        }
        try (PreparedStatement count = connection.prepareStatement(
                "INSERT INTO refusal_count VALUES (?, 1)" + " ON CONFLICT (kiosk) DO UPDATE SET number = number + 1")) {
            count.setString(1, refusal.kiosk());
            count.executeUpdate();
        }
        try (PreparedStatement forget = connection.prepareStatement(
                "DELETE FROM refusal WHERE kiosk = ?1 AND reason = ?2 AND number NOT IN (SELECT number FROM refusal"
                        + " WHERE kiosk = ?1 AND reason = ?2 ORDER BY number DESC LIMIT " + KEPT + ")")) {
            forget.setString(1, refusal.kiosk());
            forget.setString(2, refusal.reason());
            forget.executeUpdate();
        }
    }

    /** All that are kept, newest first. */
    static List<Refusal> read(Connection connection) throws SQLException {
        List<Refusal> refusals = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT kiosk, reason, detail, at_seconds, size, evidence, receipt FROM refusal"
                                + " ORDER BY number DESC")) {
            while (row.next()) {
                refusals.add(new Refusal(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        ByteBuffer.wrap(row.getBytes(6)),
                        receipt(row.getBytes(7))));
            }
        }
        return refusals;
    }

    private static @Nullable SignedNote receipt(byte @Nullable [] bytes) throws SQLException {
        try {
            return bytes == null ? null : SignedNote.parse(bytes);
        } catch (MalformedNoteException e) {
            throw new SQLException("a damaged receipt beside a refusal", e);
        }
    }
}
