package urna.hub.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/** Opens the database file with the settings that durability hangs on, and reads them back: SQLite ignores what it cannot do. */
final class Database {
    static final String FILE = "hub.db";

    private static final int SCHEMA_VERSION = 1;
    /** Before it, a write-ahead log that was reset at the wrong moment could lose a commit. */
    private static final int[] LEAST_SQLITE = {3, 51, 3};

    private Database() {}

    /** Opens the one connection that writes; makes the tables in a new file. */
    static Connection openToWrite(Path data) throws IOException {
        Files.createDirectories(data);
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(FILE));
            try {
                requireVersion(connection);
                require(connection, "journal_mode", "WAL", "wal");
                require(connection, "synchronous", "FULL", "2");
                require(connection, "foreign_keys", "ON", "1");
                createTables(connection);
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("opening " + data.resolve(FILE), e);
        }
    }

    /** Opens a connection that cannot change anything; it may stand beside a hub that is running. */
    static Connection openToRead(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IOException(file + ": no database; has this hub ever run?");
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            require(connection, "query_only", "ON", "1");
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new StoreException("opening " + file, e);
        }
    }

    private static void createTables(Connection connection) throws SQLException, IOException {
        String version = ask(connection, "PRAGMA user_version");
        if (version.equals(Integer.toString(SCHEMA_VERSION))) {
            return;
        }
        if (!version.equals("0")) {
            throw new IOException(
                    FILE + ": made by another version of the hub (schema " + version + ", not " + SCHEMA_VERSION + ")");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String command : schema()) {
                statement.executeUpdate(command);
            }
            // Part of the transaction: a crash before the commit leaves an empty file, which the next start fills.
            statement.executeUpdate("PRAGMA user_version = " + SCHEMA_VERSION);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String[] schema() throws IOException {
        try (InputStream resource = Database.class.getResourceAsStream("schema.sql")) {
            if (resource == null) {
                throw new IllegalStateException("schema.sql is not on the class path");
            }
            String script = StrictText.utf8(resource.readAllBytes()).replaceAll("--[^\n]*", "");
            return Arrays.stream(script.split(";", -1))
                    .filter(command -> !command.isBlank())
                    .toArray(String[]::new);
        } catch (MalformedTextException e) {
            throw new IllegalStateException("schema.sql is not UTF-8", e);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        String version = ask(connection, "SELECT sqlite_version()");
        int[] parts = Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (Arrays.compare(parts, LEAST_SQLITE) < 0) {
            throw new IllegalStateException("SQLite " + version + " can lose a commit; 3.51.3 or later is needed");
        }
    }

    private static void require(Connection connection, String setting, String value, String readBack)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + setting + " = " + value);
        }
        String actual = ask(connection, "PRAGMA " + setting);
        if (!actual.equals(readBack)) {
            throw new IllegalStateException("SQLite did not take " + setting + " = " + value + " but " + actual);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
