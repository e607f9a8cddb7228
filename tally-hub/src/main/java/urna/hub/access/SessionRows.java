package urna.hub.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How sessions stand in the tables: under the hash of their token, so that a copy of the tables opens none. */
final class SessionRows {
    private SessionRows() {}

    /**
     * A session that is open.
     *
     * @param account its name
     * @param role that the account has now
     * @param beganSeconds when it was opened, since 1970
     * @param usedSeconds when it was used last, to within a minute
     */
    record Row(String account, Role role, long beganSeconds, long usedSeconds) {}

    /** Opens one, unless the account's password is another by now or it was disabled: then false. */
    static boolean insert(Connection connection, byte[] token, Account account, long nowSeconds) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO session (token, account, began_seconds, used_seconds)"
                        + " SELECT ?, name, ?, ? FROM account WHERE name = ? AND password = ? AND disabled = 0")) {
            insert.setBytes(1, token);
            insert.setLong(2, nowSeconds);
            insert.setLong(3, nowSeconds);
            insert.setString(4, account.name());
            insert.setString(5, account.password().text());
            return insert.executeUpdate() == 1;
        }
    }

    static @Nullable Row find(Connection connection, byte[] token) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT account.name, account.role, began_seconds, used_seconds FROM session"
                        + " JOIN account ON account.name = session.account WHERE token = ? AND disabled = 0")) {
            select.setBytes(1, token);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Row(row.getString(1), Role.valueOf(row.getString(2)), row.getLong(3), row.getLong(4))
                        : null;
            }
        }
    }

    static void use(Connection connection, byte[] token, long nowSeconds) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE session SET used_seconds = ? WHERE token = ?")) {
            update.setLong(1, nowSeconds);
            update.setBytes(2, token);
            update.executeUpdate();
        }
    }

    /** False if it was not open. */
    static boolean delete(Connection connection, byte[] token) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM session WHERE token = ?")) {
            delete.setBytes(1, token);
            return delete.executeUpdate() == 1;
        }
    }

    static void deleteAllOf(Connection connection, String account) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM session WHERE account = ?")) {
            delete.setString(1, account);
            delete.executeUpdate();
        }
    }

    static void deleteAll(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM session")) {
            delete.executeUpdate();
        }
    }

    static void deleteOld(Connection connection, long beganBeforeSeconds, long usedBeforeSeconds) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM session WHERE began_seconds < ? OR used_seconds < ?")) {
            delete.setLong(1, beganBeforeSeconds);
            delete.setLong(2, usedBeforeSeconds);
            delete.executeUpdate();
        }
    }
}
