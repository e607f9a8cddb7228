package urna.hub.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import urna.handover.DatabaseSettings;
import urna.handover.HubFolder;

/** Opens connections to a feature's tables. Whoever opens one closes it; none is used by two threads at once. */
public interface Database {
    /** The one that a hub's settings name. */
    static Database of(HubFolder folder) {
        DatabaseSettings settings = folder.settings().database();
        if (settings instanceof DatabaseSettings.Sqlite) {
            return new SqliteDatabase(folder.data());
        }
        DatabaseSettings.PostgreSql postgres = (DatabaseSettings.PostgreSql) settings;
        return new PostgresDatabase(
                postgres.url(), postgres.user(), folder.path().resolve(PostgresDatabase.PASSWORD_FILE));
    }

    /**
     * Opens a connection that writes, without auto-commit, and makes the tables where there are none.
     *
     * @throws IOException if the tables are of another version, or cannot be reached
     */
    Connection open(Tables tables) throws IOException;

    /**
     * Opens a connection that cannot change anything; it may stand beside a hub that is running.
     *
     * @throws IOException if there are no tables yet
     */
    Connection openToRead(Tables tables) throws IOException;

    /**
     * Whoever else writes to these tables.
     *
     * @param connection from {@link #open}, between transactions
     */
    OtherWriters otherWriters(Connection connection, Tables tables) throws SQLException;
}
