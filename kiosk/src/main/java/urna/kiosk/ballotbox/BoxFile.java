package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteErrorCode;

/**
 * The SQLite file that box and log share, held by this process alone. A transaction is on the card, whole, when
 * {@link #transaction} returns; after a failed one the file takes no more.
 */
final class BoxFile implements AutoCloseable {
    static final String NAME = "box.db";
    static final String JOURNAL = "-journal";

    private static final int OVERWRITE_BYTES = 1 << 16;

    private final Path path;
    private final Connection connection;
    private final boolean isNew;
    private final Object key;
    private boolean usable = true;

    private BoxFile(Path path, Connection connection, boolean isNew) throws IOException {
        this.path = path;
        this.connection = connection;
        this.isNew = isNew;
        key = key(path);
    }

    /** What happens within one transaction. */
    @FunctionalInterface
    interface Work {
        void run(Connection connection) throws SQLException;
    }

    /**
     * Opens the file, or makes an empty one. A journal that a power cut left is rolled back by this.
     *
     * @param folder is there
     * @param owner whose box it is
     */
    static BoxFile open(Path folder, String owner)
            throws SQLException, IOException, BallotBoxInUseException, DamagedBallotBoxException,
                    ForeignBallotBoxException {
        Path path = folder.resolve(NAME).toAbsolutePath();
        // As a URI, in which every sign of a path stands for itself: the driver would take what follows a '?' for
        // settings.
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.toUri());
        boolean opened = false;
        try {
            BoxFile file = new BoxFile(path, connection, BoxSchema.prepare(connection, owner));
            opened = true;
            return file;
        } catch (SQLException e) {
            throw refuse(path, e);
        } catch (DamagedBallotBoxException e) {
            throw new DamagedBallotBoxException(path + ": " + e.getMessage());
        } catch (ForeignBallotBoxException e) {
            throw new ForeignBallotBoxException(path + ": " + e.getMessage());
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    /**
     * Takes a file away for good. Its pages are overwritten first: a box as it was some votes ago, beside the box as it is,
     * tells which votes came in between.
     */
    static void destroy(Path folder) throws IOException {
        // The journal first: one that is left beside a new file must not be rolled back into it.
        for (String name : List.of(NAME + JOURNAL, NAME)) {
            Path path = folder.resolve(name);
            if (Files.exists(path)) {
                overwrite(path);
                Files.delete(path);
                AloneMark.force(folder);
            }
        }
    }

    private static void overwrite(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(OVERWRITE_BYTES);
            long size = channel.size();
            while (channel.position() < size) {
                zeros.clear().limit((int) Math.min(OVERWRITE_BYTES, size - channel.position()));
                channel.write(zeros);
            }
            channel.force(true);
        }
    }

    /** What tells this file from any other of the same name (device and inode). */
    private static Object key(Path path) throws IOException {
        return String.valueOf(
                Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    }

    /** Whether the file still stands where it was opened: what is written to one that was deleted is lost. */
    boolean isInPlace() {
        try {
            return key(path).equals(key);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether opening it made it. */
    boolean isNew() {
        return isNew;
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
    static boolean isError(SQLException e, SQLiteErrorCode error) {
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
