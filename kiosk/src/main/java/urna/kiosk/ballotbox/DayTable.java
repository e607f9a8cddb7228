package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.record.Sessions;

/** What is neither a vote nor an entry: session counters, last receipt, wrong PINs in a row, and spells alone. */
final class DayTable {
    private DayTable() {}

    /** Deletes the row first: SQLite would take an update to the same values for no change, and commit nothing. */
    static void putSessions(Connection connection, Sessions sessions) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.execute("DELETE FROM sessions");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO sessions VALUES (1, ?, ?, ?)")) {
            insert.setLong(1, sessions.enabled());
            insert.setLong(2, sessions.cast());
            insert.setLong(3, sessions.voided());
            insert.executeUpdate();
        }
    }

    static Sessions sessions(Connection connection) throws SQLException, DamagedBallotBoxException {
        try (PreparedStatement select = connection.prepareStatement("SELECT enabled, \"cast\", voided FROM sessions");
                ResultSet row = select.executeQuery()) {
            if (!row.next() || row.getLong(1) < 0 || row.getLong(2) < 0 || row.getLong(3) < 0) {
                throw new DamagedBallotBoxException("the ballot box has no session counters");
            }
            return new Sessions(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    static void putReceipt(Connection connection, byte[] checkpoint) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement("REPLACE INTO receipt VALUES (1, ?)")) {
            replace.setBytes(1, checkpoint);
            replace.executeUpdate();
        }
    }

    static Optional<byte[]> receipt(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT checkpoint FROM receipt");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }

    static void putWrongPins(Connection connection, int wrong) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE pins SET wrong = ?")) {
            update.setInt(1, wrong);
            update.executeUpdate();
        }
    }

    static int wrongPins(Connection connection) throws SQLException, DamagedBallotBoxException {
        try (PreparedStatement select = connection.prepareStatement("SELECT wrong FROM pins");
                ResultSet row = select.executeQuery()) {
            if (!row.next() || row.getLong(1) < 0 || row.getLong(1) > Integer.MAX_VALUE) {
                throw new DamagedBallotBoxException("the ballot box has no number of wrong PINs");
            }
            return row.getInt(1);
        }
    }

    static void putSpell(Connection connection, int number, String word) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO spell VALUES (?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, word);
            insert.executeUpdate();
        }
    }

    static List<String> spells(Connection connection) throws SQLException, DamagedBallotBoxException {
        try (PreparedStatement select = connection.prepareStatement("SELECT number, word FROM spell ORDER BY number");
                ResultSet rows = select.executeQuery()) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                if (rows.getLong(1) != words.size()) {
                    throw new DamagedBallotBoxException("the ballot box misses a spell");
                }
                words.add(rows.getString(2));
            }
            return words;
        }
    }
}
