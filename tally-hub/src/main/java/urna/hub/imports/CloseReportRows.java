package urna.hub.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import urna.hub.roster.Enrolled;

/** How close reports stand in their table: one for each kiosk, settled once its log was compared with it. */
final class CloseReportRows {
    private CloseReportRows() {}

    /** Keeps a report; one that is there stays. */
    static void insert(Connection connection, CloseReport report, long now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO close_report (commune, kiosk, note, at_seconds, settled) VALUES (?, ?, ?, ?, 0)"
                        + " ON CONFLICT (commune, kiosk) DO NOTHING")) {
            setKey(insert, report.kiosk());
            insert.setBytes(3, report.note().bytes());
            insert.setLong(4, now);
            insert.executeUpdate();
        }
    }

    static Optional<byte[]> noteOf(Connection connection, Enrolled kiosk) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT note FROM close_report WHERE commune = ? AND kiosk = ?")) {
            setKey(select, kiosk);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** False if there is none that waits: no other process settles this one until the transaction ends. */
    static boolean settle(Connection connection, Enrolled kiosk) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE close_report SET settled = 1 WHERE commune = ? AND kiosk = ? AND settled = 0")) {
            setKey(update, kiosk);
            return update.executeUpdate() == 1;
        }
    }

    /** The kiosks whose reports wait for their logs. */
    static List<String> waiting(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT kiosk FROM close_report WHERE settled = 0");
                ResultSet row = select.executeQuery()) {
            List<String> kiosks = new ArrayList<>();
            while (row.next()) {
                kiosks.add(row.getString(1));
            }
            return kiosks;
        }
    }

    /** Those of one commune, in the order of its kiosks: the note, and when it was imported, in seconds since 1970. */
    static void eachWaiting(Connection connection, String commune, ObjLongConsumer<byte[]> taker) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT note, at_seconds FROM close_report WHERE commune = ? AND settled = 0 ORDER BY kiosk")) {
            select.setString(1, commune);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taker.accept(row.getBytes(1), row.getLong(2));
                }
            }
        }
    }

    private static void setKey(PreparedStatement statement, Enrolled kiosk) throws SQLException {
        statement.setString(1, kiosk.commune());
        statement.setString(2, kiosk.id());
    }
}
