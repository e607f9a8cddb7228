package urna.hub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import urna.handover.InputFile;
import urna.handover.KeyFile;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/**
 * Schemas of one PostgreSQL database, for any number of hub processes.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 * @param user whom the hub connects as
 * @param passwordFile may be absent: then the server must know the user by other means
 */
public record PostgresDatabase(String url, String user, Path passwordFile) implements Database {
    public static final String PASSWORD_FILE = "database.password";

    /** Any number: all hubs ask for the same one before they look whether the tables are there. */
    private static final long MAKING_TABLES = 0x75726e61;

    private static final int CONNECT_SECONDS = 10;

    @Override
    public Connection open(Tables tables) throws IOException {
        try {
            Connection connection = connect(tables);
            try {
                require(connection, "fsync", Set.of("on"));
                require(connection, "full_page_writes", Set.of("on"));
                require(connection, "synchronous_commit", Set.of("on", "remote_apply", "remote_write", "local"));
                connection.setAutoCommit(false);
                makeTables(connection, tables);
                connection.commit();
                return connection;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    @Override
    public Connection openToRead(Tables tables) throws IOException {
        try {
            Connection connection = connect(tables);
            try {
                if (versionOf(connection, tables) == null) {
                    throw new IOException(url + ": no schema \"" + tables.name() + "\"; has a hub ever run on it?");
                }
                connection.setReadOnly(true);
                // Everything that one reader sees is of one moment.
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    @Override
    public OtherWriters otherWriters(Connection connection, Tables tables) throws SQLException {
        return new PostgresWriters(connection, tables.name());
    }

    private Connection connect(Tables tables) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("currentSchema", tables.name());
        properties.setProperty("ApplicationName", "urna-hub");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        // With details, an error would bring the values of the statement that failed into the log: votes.
        properties.setProperty("logServerErrorDetail", "false");
        if (Files.exists(passwordFile)) {
            properties.setProperty("password", password());
        }
        return DriverManager.getConnection(url, properties);
    }

    private String password() throws IOException {
        if (!KeyFile.isPrivate(passwordFile)) {
            throw new IOException(passwordFile + ": others can read this password; chmod 600 it");
        }
        try {
            return StrictText.utf8(InputFile.read(passwordFile)).stripTrailing();
        } catch (MalformedTextException e) {
            throw new IOException(passwordFile + ": " + e.getMessage(), e);
        }
    }

    /** The driver's message names the server and what is wrong, and never the password. */
    private IOException unreachable(SQLException e) {
        return new IOException(url + ": " + e.getMessage(), e);
    }

    private static void makeTables(Connection connection, Tables tables) throws SQLException, IOException {
        // Several hubs may start at once; the lock ends with the transaction.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + MAKING_TABLES + ")");
        }
        String wanted = "urna tables, version " + tables.version();
        String found = versionOf(connection, tables);
        if (wanted.equals(found)) {
            return;
        }
        if (found != null) {
            throw new IOException("schema " + tables.name() + ": made by another version of the hub (\"" + found
                    + "\", not \"" + wanted + "\")");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + tables.name());
            for (String command : tables.script("postgresql")) {
                statement.execute(command);
            }
            statement.execute("COMMENT ON SCHEMA " + tables.name() + " IS '" + wanted + "'");
        }
    }

    /** What stands beside the schema; null if there is none. */
    private static @Nullable String versionOf(Connection connection, Tables tables) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT coalesce(obj_description(oid, 'pg_namespace'), 'unknown') FROM pg_namespace WHERE nspname = ?")) {
            query.setString(1, tables.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** A server that does not write before it says so would let the hub cosign what a power cut takes away. */
    private static void require(Connection connection, String setting, Set<String> good)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW " + setting)) {
            answer.next();
            if (!good.contains(answer.getString(1))) {
                throw new IOException("the PostgreSQL server has " + setting + " = " + answer.getString(1)
                        + ": it can lose a commit; set it to on");
            }
        }
    }
}
