package urna.hub.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How failed logins are counted in the tables. */
final class FailureRows {
    private FailureRows() {}

    /** How often it failed, and when last, in seconds since 1970. */
    record Failures(int number, long lastSeconds) {
        static final Failures NONE = new Failures(0, 0);
    }

    static void deleteOld(Connection connection, long lastBeforeSeconds) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM failure WHERE last_seconds < ?")) {
            delete.setLong(1, lastBeforeSeconds);
            delete.executeUpdate();
        }
    }

    static Failures find(Connection connection, String subject) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT number, last_seconds FROM failure WHERE subject = ?")) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Failures(row.getInt(1), row.getLong(2)) : Failures.NONE;
            }
        }
    }

    static void add(Connection connection, String subject, long nowSeconds) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "INSERT INTO failure (subject, number, last_seconds) VALUES (?, 1, ?) ON CONFLICT (subject) DO UPDATE"
                        + " SET number = failure.number + 1, last_seconds = excluded.last_seconds")) {
            upsert.setString(1, subject);
            upsert.setLong(2, nowSeconds);
            upsert.executeUpdate();
        }
    }

    /** Takes back one that was counted before it was known to be none. */
    static void takeBack(Connection connection, String subject) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE failure SET number = number - 1 WHERE subject = ? AND number > 0")) {
            update.setString(1, subject);
            update.executeUpdate();
        }
    }

    static void forget(Connection connection, String subject) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM failure WHERE subject = ?")) {
            delete.setString(1, subject);
            delete.executeUpdate();
        }
    }
}
