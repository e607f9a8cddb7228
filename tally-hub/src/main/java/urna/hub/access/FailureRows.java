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

    /** One that was counted, and what stood there before. */
    record Counted(String subject, Failures before) {}

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

    static Counted add(Connection connection, String subject, long nowSeconds) throws SQLException {
        Counted counted = new Counted(subject, find(connection, subject));
        try (PreparedStatement upsert = connection.prepareStatement(
                "INSERT INTO failure (subject, number, last_seconds) VALUES (?, 1, ?) ON CONFLICT (subject) DO UPDATE"
                        + " SET number = failure.number + 1, last_seconds = excluded.last_seconds")) {
            upsert.setString(1, subject);
            upsert.setLong(2, nowSeconds);
            upsert.executeUpdate();
        }
        return counted;
    }

    /** Takes back one that was counted before it was known to be none. If others were counted since, the time stays theirs. */
    static void takeBack(Connection connection, Counted counted) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE failure SET number = number - 1,"
                        + " last_seconds = CASE WHEN number = ? THEN ? ELSE last_seconds END WHERE subject = ? AND number > 0")) {
            update.setInt(1, counted.before().number() + 1);
            update.setLong(2, counted.before().lastSeconds());
            update.setString(3, counted.subject());
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
