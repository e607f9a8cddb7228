package urna.hub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * SQLite files in a folder, opened with the settings that durability hangs on, which are read back: SQLite ignores what it
 * cannot do.
 *
 * @param folder the hub's data folder
 */
public record SqliteDatabase(Path folder) implements Database {
    /** Before it, a write-ahead log that was reset at the wrong moment could lose a commit. */
    private static final int[] LEAST_SQLITE = {3, 51, 3};

    private static final String BUSY_MILLISECONDS = "30000";

    /** Negative: in KiB. A nation's index of vote ids has its upper pages in here. */
    private static final String CACHE_KILOBYTES = "-65536";

    @Override
    public Connection open(Tables tables) throws IOException {
        Files.createDirectories(folder);
        Path file = file(tables);
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try {
                requireVersion(connection);
                require(connection, "journal_mode", "WAL", "wal");
                require(connection, "synchronous", "FULL", "2");
                require(connection, "foreign_keys", "ON", "1");
                // A command that imports a log writes beside a hub that is running: each waits for the other's commit.
                require(connection, "busy_timeout", BUSY_MILLISECONDS, BUSY_MILLISECONDS);
                require(connection, "cache_size", CACHE_KILOBYTES, CACHE_KILOBYTES);
                createTables(connection, tables);
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("opening " + file, e);
        }
    }

    @Override
    public Connection openToRead(Tables tables) throws IOException {
        Path file = file(tables);
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

    @Override
    public OtherWriters otherWriters(Connection connection, Tables tables) throws SQLException {
        return new SqliteWriters(connection);
    }

    private Path file(Tables tables) {
        return folder.resolve(tables.name() + ".db");
    }

    private static void createTables(Connection connection, Tables tables) throws SQLException, IOException {
        String version = ask(connection, "PRAGMA user_version");
        if (version.equals(Integer.toString(tables.version()))) {
            return;
        }
        if (!version.equals("0")) {
            throw new IOException(tables.name() + ".db: made by another version of the hub (schema " + version
                    + ", not " + tables.version() + ")");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String command : tables.script("sqlite")) {
                statement.executeUpdate(command);
            }
            // Part of the transaction: a crash before the commit leaves an empty file, which the next start fills.
            statement.executeUpdate("PRAGMA user_version = " + tables.version());
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
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
