package urna.hub.database;

import java.io.IOException;
import java.sql.Connection;
import urna.handover.DatabaseSettings;
import urna.handover.HubFolder;

/** Opens connections to a feature's tables. Whoever opens one closes it; none is used by two threads at once. */
public interface Database {
    /** The one that a hub's settings name. */
    static Database of(HubFolder folder) throws IOException {
        DatabaseSettings settings = folder.settings().database();
        if (settings instanceof DatabaseSettings.Sqlite) {
            return new SqliteDatabase(folder.data());
        }
        throw new IOException(folder.path().resolve(HubFolder.SETTINGS_FILE) + ": no such database: " + settings);
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
}
