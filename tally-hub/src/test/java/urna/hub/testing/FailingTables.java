package urna.hub.testing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import urna.hub.database.SqliteDatabase;
import urna.hub.database.Tables;
import urna.hub.store.LogStore;

/** A hub's tables that take no segment, as on a disk that fails. */
public final class FailingTables {
    private FailingTables() {}

    /** From now on no segment can be stored, by whichever connection. */
    public static void fail(SqliteDatabase database) throws IOException, SQLException {
        run(
                database,
                "CREATE TRIGGER failing BEFORE INSERT ON segment BEGIN SELECT RAISE(FAIL, 'the disk fails'); END");
    }

    /** All is as before. */
    public static void mend(SqliteDatabase database) throws IOException, SQLException {
        run(database, "DROP TRIGGER failing");
    }

    private static void run(SqliteDatabase database, String sql) throws IOException, SQLException {
        try (Connection connection = database.open(new Tables("hub", 2, LogStore.class));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            connection.commit();
        }
    }
}
