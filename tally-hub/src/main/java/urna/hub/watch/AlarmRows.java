package urna.hub.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How alarms stand in their table. Each write may be repeated, by whichever hub process: it changes nothing the second time. */
final class AlarmRows {
    private AlarmRows() {}

    /** Raises an alarm; one that stands already stays as it is, with its first evidence. */
    static void raise(
            Connection connection, String kiosk, String kind, String detail, long now, @Nullable Evidence proof)
            throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(
                "INSERT INTO alarm (kiosk, kind, detail, raised_seconds, cleared_seconds, theirs, ours, segment)"
                        + " VALUES (?, ?, ?, ?, NULL, ?, ?, ?) ON CONFLICT (kiosk, kind) DO UPDATE SET"
                        + " detail = excluded.detail, raised_seconds = excluded.raised_seconds, cleared_seconds = NULL"
                        + " WHERE alarm.cleared_seconds IS NOT NULL")) {
            raise.setString(1, kiosk);
            raise.setString(2, kind);
            raise.setString(3, detail);
            raise.setLong(4, now);
            raise.setBytes(5, file(proof, Evidence.THEIRS));
            raise.setBytes(6, file(proof, Evidence.OURS));
            raise.setBytes(7, file(proof, Evidence.SEGMENT));
            raise.executeUpdate();
        }
    }

    private static byte @Nullable [] file(@Nullable Evidence proof, String name) {
        return proof == null ? null : proof.file(name, true).orElse(null);
    }

    static void clear(Connection connection, String kiosk, String kind, long now) throws SQLException {
        try (PreparedStatement clear = connection.prepareStatement(
                "UPDATE alarm SET cleared_seconds = ? WHERE kiosk = ? AND kind = ? AND cleared_seconds IS NULL")) {
            clear.setLong(1, now);
            clear.setString(2, kiosk);
            clear.setString(3, kind);
            clear.executeUpdate();
        }
    }

    /** All of them, those that stand first, then the newest first. */
    static List<Alarm> read(Connection connection) throws SQLException {
        List<Alarm> alarms = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT kiosk, kind, detail, raised_seconds, cleared_seconds, segment IS NOT NULL FROM alarm"
                                + " ORDER BY CASE WHEN cleared_seconds IS NULL THEN 0 ELSE 1 END,"
                                + " raised_seconds DESC, kiosk, kind")) {
            while (row.next()) {
                long cleared = row.getLong(5);
                @Nullable Long clearedSeconds = row.wasNull() ? null : cleared;
                alarms.add(new Alarm(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        clearedSeconds,
                        row.getBoolean(6)));
            }
        }
        return alarms;
    }

    static Optional<Evidence> evidence(Connection connection, String kiosk, String kind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT theirs, ours, segment FROM alarm WHERE kiosk = ? AND kind = ? AND segment IS NOT NULL")) {
            select.setString(1, kiosk);
            select.setString(2, kind);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Map<String, byte[]> files = new LinkedHashMap<>();
                put(files, Evidence.THEIRS, row.getBytes(1));
                put(files, Evidence.OURS, row.getBytes(2));
                put(files, Evidence.SEGMENT, row.getBytes(3));
                return Optional.of(Evidence.of(files));
            }
        }
    }

    private static void put(Map<String, byte[]> files, String name, byte @Nullable [] content) {
        if (content != null) {
            files.put(name, content);
        }
    }
}
