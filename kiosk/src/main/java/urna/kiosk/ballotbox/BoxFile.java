package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/**
 * The SQLite file that box and log share, held by this process alone. A transaction is on the card, whole, when
 * {@link #transaction} returns; after a failed one the file takes no more.
 */
final class BoxFile implements AutoCloseable {
    static final String NAME = "box.db";

    private final Path path;
    private final Connection connection;
    private boolean usable = true;

    private BoxFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** What happens within one transaction. */
    @FunctionalInterface
    interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** Opens the file, or makes an empty one. A journal that a power cut left is rolled back by this. */
    static BoxFile open(Path folder)
            throws SQLException, IOException, BallotBoxInUseException, DamagedBallotBoxException {
        makeDurably(folder);
        Path path = folder.resolve(NAME).toAbsolutePath();
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        try {
            BoxSchema.prepare(connection);
            return new BoxFile(path, connection);
        } catch (SQLException e) {
            connection.close();
            throw refuse(path, e);
        } catch (DamagedBallotBoxException e) {
            connection.close();
            throw new DamagedBallotBoxException(path + ": " + e.getMessage());
        }
    }

    /** A folder is on the card once the folder around it is: else a power cut could take the whole box with it. */
    private static void makeDurably(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Path around = folder.toAbsolutePath().getParent();
            if (around != null) {
                try (FileChannel channel = FileChannel.open(around, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    private static SQLException refuse(Path path, SQLException e)
            throws BallotBoxInUseException, DamagedBallotBoxException {
        if (isError(e, SQLiteErrorCode.SQLITE_BUSY)) {
            throw new BallotBoxInUseException(
                    path + ": in use by another process; stop the kiosk that is running on this folder first");
        }
        if (isError(e, SQLiteErrorCode.SQLITE_NOTADB) || isError(e, SQLiteErrorCode.SQLITE_CORRUPT)) {
            throw new DamagedBallotBoxException(path + ": " + e.getMessage());
        }
        return e;
    }

    /** The low byte is the error, the others say more of it. */
    private static boolean isError(SQLException e, SQLiteErrorCode error) {
        return (e.getErrorCode() & 0xff) == error.code;
    }

    Path path() {
        return path;
    }

    /** For reading, between transactions. */
    Connection connection() {
        return connection;
    }

    /**
     * Does something wholly or not at all, durably.
     *
     * @throws BallotBoxException if the card failed; whether the work is on it is known at the next start
     */
    void transaction(Work work) {
        if (!usable) {
            throw new IllegalStateException("a ballot box that failed is not written to again");
        }
        usable = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            work.run(connection);
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw new BallotBoxException(path + " could not be written", e);
        }
        usable = true;
    }

    /** Closes the file. What a failed transaction began is undone. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BallotBoxException(path + " could not be closed", e);
        }
    }
}
