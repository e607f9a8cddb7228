package urna.hub.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import urna.record.Sessions;

/** The highest session counters that each kiosk told. */
final class CounterRows {
    private CounterRows() {}

    static Map<String, Sessions> read(Connection connection) throws SQLException {
        Map<String, Sessions> highest = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT kiosk, enabled, ballots, voided FROM counters")) {
            while (row.next()) {
                highest.put(row.getString(1), new Sessions(row.getLong(2), row.getLong(3), row.getLong(4)));
            }
        }
        return highest;
    }

    /** Writes what grew. Another hub process may know of more already: a counter here never falls. */
    static void write(Connection connection, Map<String, Sessions> grown) throws SQLException {
        try (PreparedStatement write =
                connection.prepareStatement("INSERT INTO counters (kiosk, enabled, ballots, voided)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT (kiosk) DO UPDATE SET"
                        + " enabled = " + greater("enabled") + ", ballots = " + greater("ballots") + ", voided = "
                        + greater("voided"))) {
            for (Map.Entry<String, Sessions> one : grown.entrySet()) {
                write.setString(1, one.getKey());
                write.setLong(2, one.getValue().enabled());
                write.setLong(3, one.getValue().cast());
                write.setLong(4, one.getValue().voided());
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    /** The two databases have different names for the greater of two. */
    private static String greater(String column) {
        return "CASE WHEN excluded." + column + " > counters." + column + " THEN excluded." + column + " ELSE counters."
                + column + " END";
    }
}
