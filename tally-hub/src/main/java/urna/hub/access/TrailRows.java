package urna.hub.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How the audit trail stands in the tables. Lines are added to it, never changed or removed. */
final class TrailRows {
    private TrailRows() {}

    static void insert(Connection connection, long nowSeconds, Visitor who, Action action, String about)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO trail (at_seconds, account, address, action, about) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, nowSeconds);
            insert.setString(2, who.name());
            insert.setString(3, who.address());
            insert.setString(4, action.name());
            insert.setString(5, about);
            insert.executeUpdate();
        }
    }

    /** At most {@code most} lines whose numbers are below {@code before}, newest first. */
    static List<TrailEntry> read(Connection connection, long before, int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT number, at_seconds, account, address, action, about FROM trail"
                        + " WHERE number < ? ORDER BY number DESC LIMIT ?")) {
            select.setLong(1, before);
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
                List<TrailEntry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(new TrailEntry(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            Action.valueOf(row.getString(5)),
                            row.getString(6)));
                }
                return entries;
            }
        }
    }

    /** Whether an account has ever logged in from an address. */
    static boolean hasLogin(Connection connection, String account, String address) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM trail WHERE account = ? AND address = ? AND action = 'LOGIN' LIMIT 1")) {
            select.setString(1, account);
            select.setString(2, address);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
