package urna.hub.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How turnout over time stands in its table. */
final class TurnoutRows {
    private TurnoutRows() {}

    /** All of it, each commune's from the earliest on. */
    static List<Turnout> read(Connection connection) throws SQLException {
        List<Turnout> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT commune, quarter, ballots FROM turnout ORDER BY commune, quarter")) {
            while (row.next()) {
                rows.add(new Turnout(row.getString(1), row.getLong(2), row.getLong(3)));
            }
        }
        return rows;
    }

    static void write(Connection connection, Collection<Turnout> rows) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(
                "INSERT INTO turnout (commune, quarter, ballots) VALUES (?, ?, ?) ON CONFLICT (commune, quarter)"
                        + " DO UPDATE SET ballots = excluded.ballots WHERE excluded.ballots > turnout.ballots")) {
            for (Turnout row : rows) {
                write.setString(1, row.commune());
                write.setLong(2, row.quarter());
                write.setLong(3, row.ballots());
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
