package urna.hub.store;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import urna.note.MalformedNoteException;
import urna.note.SignedNote;

/** How refusals stand in the tables, and how many of them. */
final class RefusalRows {
    /**
     * Of the newest, for each kiosk and reason; the first is kept for ever besides. In a fork the first shows where two
     * histories part, and no later message can drive it out. The reasons are the names of classes, so the table has a bound.
     */
    static final int KEPT = 8;

    private static final String INSERT =
            "INSERT INTO refusal (commune, kiosk, reason, detail, at_seconds, size, evidence,"
                    + " receipt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String COUNT = "INSERT INTO refusal_count (commune, kiosk, number) VALUES (?, ?, 1)"
            + " ON CONFLICT (commune, kiosk) DO UPDATE SET number = refusal_count.number + 1";

    private static final String OF_KIND = " FROM refusal WHERE commune = ? AND kiosk = ? AND reason = ?";

    private static final String FORGET = "DELETE" + OF_KIND + " AND number > (SELECT MIN(number)" + OF_KIND + ")"
            + " AND number NOT IN (SELECT number" + OF_KIND + " ORDER BY number DESC LIMIT " + KEPT + ")";

    private static final String COLUMNS = "kiosk, reason, detail, at_seconds, size, evidence, receipt";

    private RefusalRows() {}

    static void write(Statements statements, String commune, Refusal refusal) throws SQLException {
        PreparedStatement insert = statements.of(INSERT);
        insert.setString(1, commune);
        insert.setString(2, refusal.kiosk());
        insert.setString(3, refusal.reason());
        insert.setString(4, refusal.detail());
        insert.setLong(5, refusal.atSeconds());
        insert.setLong(6, refusal.size());
        insert.setBytes(7, refusal.evidenceBytes());
        SignedNote receipt = refusal.receipt();
        insert.setBytes(8, receipt == null ? null : receipt.bytes());
        insert.executeUpdate();
        PreparedStatement count = statements.of(COUNT);
        count.setString(1, commune);
        count.setString(2, refusal.kiosk());
        count.executeUpdate();
        PreparedStatement forget = statements.of(FORGET);
        for (int parameter = 1; parameter <= 9; parameter += 3) {
            forget.setString(parameter, commune);
            forget.setString(parameter + 1, refusal.kiosk());
            forget.setString(parameter + 2, refusal.reason());
        }
        forget.executeUpdate();
    }

    /** How many there were, by kiosk ({@link Refusal#NO_KIOSK} for those in no roster). */
    static Map<String, Long> readCounts(Statements statements) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (ResultSet row =
                statements.of("SELECT kiosk, number FROM refusal_count").executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    /**
     * Those that are kept, newest first.
     *
     * @param most no more than so many
     */
    static List<Refusal> read(Statements statements, int most) throws SQLException {
        PreparedStatement query = statements.of("SELECT " + COLUMNS + " FROM refusal ORDER BY number DESC LIMIT ?");
        query.setInt(1, most);
        return read(query);
    }

    /** The first of each reason that a kiosk was refused for, the oldest first. */
    static List<Refusal> readFirst(Statements statements, String commune, String kiosk) throws SQLException {
        PreparedStatement query = statements.of("SELECT " + COLUMNS + " FROM refusal WHERE commune = ? AND kiosk = ?"
                + " AND number IN (SELECT MIN(number) FROM refusal WHERE commune = ? AND kiosk = ? GROUP BY reason)"
                + " ORDER BY number");
        for (int parameter = 1; parameter <= 3; parameter += 2) {
            query.setString(parameter, commune);
            query.setString(parameter + 1, kiosk);
        }
        return read(query);
    }

    private static List<Refusal> read(PreparedStatement query) throws SQLException {
        List<Refusal> refusals = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
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
