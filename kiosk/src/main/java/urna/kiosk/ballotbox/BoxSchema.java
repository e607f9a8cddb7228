package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings and tables of the file. Settings are read back: SQLite ignores in silence what it cannot do. */
final class BoxSchema {
    /** Versions before have a bug that can lose a commit. */
    private static final String LEAST_VERSION = "3.51.3";

    private static final int SCHEMA_VERSION = 2;

    /** A pragma, the value that is asked for and the value that SQLite must then report. */
    record Setting(String pragma, String value, String reported) {}

    private static final List<Setting> SETTINGS = List.of(
            // A second opener is told so at once.
            new Setting("busy_timeout", "0", "0"),
            // Not a write-ahead log, which keeps old pages and with them the order of votes. Not DELETE: under an
            // exclusive lock SQLite then keeps the journal's content and zeroes its header only. TRUNCATE leaves
            // nothing. Set before the lock, because a journal that a power cut left is rolled back at this very line,
            // by the rules in force here.
            new Setting("journal_mode", "TRUNCATE", "truncate"),
            // Nobody else can open the file while this kiosk has it.
            new Setting("locking_mode", "EXCLUSIVE", "exclusive"),
            // Before the first table is made, and unchanged for ever after: the layout follows from them.
            new Setting("page_size", "4096", "4096"),
            new Setting("auto_vacuum", "NONE", "0"),
            new Setting("encoding", "'UTF-8'", "UTF-8"),
            // Journal, file and folder are synced: the commit is on the card before the screen says so.
            new Setting("synchronous", "EXTRA", "3"),
            // What is deleted is overwritten, in free pages and within pages.
            new Setting("secure_delete", "ON", "1"),
            // Pages reach the file at the commit only, never half a transaction early.
            new Setting("cache_spill", "OFF", "0"),
            new Setting("temp_store", "MEMORY", "2"),
            new Setting("mmap_size", "0", "0"),
            new Setting("cell_size_check", "ON", "1"),
            new Setting("trusted_schema", "OFF", "0"));

    private static final List<String> TABLES = List.of(
            "CREATE TABLE box (id BLOB PRIMARY KEY, vote BLOB NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE TABLE log (position INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT",
            "CREATE TABLE segment (first INTEGER PRIMARY KEY, size INTEGER NOT NULL, checkpoint BLOB NOT NULL) STRICT",
            "CREATE TABLE sessions (only INTEGER PRIMARY KEY CHECK (only = 1), enabled INTEGER NOT NULL,"
                    + " \"cast\" INTEGER NOT NULL, voided INTEGER NOT NULL) STRICT",
            "CREATE TABLE receipt (only INTEGER PRIMARY KEY CHECK (only = 1), checkpoint BLOB NOT NULL) STRICT",
            "CREATE TABLE pins (only INTEGER PRIMARY KEY CHECK (only = 1), wrong INTEGER NOT NULL) STRICT",
            "CREATE TABLE spell (number INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT",
            "CREATE TABLE owner (only INTEGER PRIMARY KEY CHECK (only = 1), name TEXT NOT NULL) STRICT");

    private BoxSchema() {}

    /**
     * Locks the file, makes the tables if it is new, and checks that it is whole if it is not.
     *
     * @param owner whose box it is
     * @return whether it is new
     */
    static boolean prepare(Connection connection, String owner)
            throws SQLException, DamagedBallotBoxException, ForeignBallotBoxException {
        requireVersion(one(connection, "SELECT sqlite_version()"));
        for (Setting setting : SETTINGS) {
            set(connection, setting);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            List<String> tables = all(connection, "SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY rowid");
            if (tables.isEmpty()) {
                create(connection, owner);
            } else {
                check(connection, tables, owner);
            }
            statement.execute("COMMIT");
            return tables.isEmpty();
        }
    }

    private static void create(Connection connection, String owner) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("INSERT INTO sessions VALUES (1, 0, 0, 0)");
            statement.execute("INSERT INTO pins VALUES (1, 0)");
            statement.execute("PRAGMA user_version = " + SCHEMA_VERSION);
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO owner VALUES (1, ?)")) {
            insert.setString(1, owner);
            insert.executeUpdate();
        }
    }

    private static void check(Connection connection, List<String> tables, String owner)
            throws SQLException, DamagedBallotBoxException, ForeignBallotBoxException {
        boolean ours = tables.equals(TABLES)
                && one(connection, "PRAGMA user_version").equals(Integer.toString(SCHEMA_VERSION));
        if (!ours) {
            throw new DamagedBallotBoxException("not a ballot box of this software version");
        }
        List<String> faults = all(connection, "PRAGMA integrity_check");
        if (!faults.equals(List.of("ok"))) {
            throw new DamagedBallotBoxException("damaged: " + faults.get(0));
        }
        List<String> owners = all(connection, "SELECT name FROM owner");
        if (!owners.equals(List.of(owner))) {
            throw new ForeignBallotBoxException("the ballot box of another kiosk or of another election");
        }
    }

    /** Asks for a setting, and refuses a database that does not report it then. */
    static void set(Connection connection, Setting setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + setting.pragma() + " = " + setting.value());
        }
        String reported = one(connection, "PRAGMA " + setting.pragma()).toLowerCase(Locale.ROOT);
        if (!reported.equals(setting.reported().toLowerCase(Locale.ROOT))) {
            throw new SQLException(
                    "this SQLite does not take " + setting.pragma() + " = " + setting.value() + ": it is " + reported);
        }
    }

    static void requireVersion(String version) throws SQLException {
        int[] have = numbers(version);
        int[] least = numbers(LEAST_VERSION);
        if (Arrays.compare(have, least) < 0) {
            throw new SQLException("SQLite " + version + " is too old: " + LEAST_VERSION + " or later is needed");
        }
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String one(Connection connection, String query) throws SQLException {
        return all(connection, query).get(0);
    }

    private static List<String> all(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
