package urna.hub.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** PostgreSQL passes a word from one connection to the others: {@code LISTEN} and {@code NOTIFY}. */
final class PostgresWriters implements OtherWriters {
    private final Connection connection;
    private final String channel;

    /**
     * Listens from now on.
     *
     * @param channel the tables' name
     */
    PostgresWriters(Connection connection, String channel) throws SQLException {
        this.connection = connection;
        this.channel = channel;
        execute("LISTEN " + channel);
        connection.commit();
    }

    @Override
    public boolean haveCommitted() throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        boolean others = false;
        for (PGNotification each : postgres.getNotifications()) {
            others |= each.getPID() != postgres.getBackendPID();
        }
        return others;
    }

    @Override
    public void tell() throws SQLException {
        execute("NOTIFY " + channel);
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
