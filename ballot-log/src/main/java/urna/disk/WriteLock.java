package urna.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Sees to one writer of a place at a time. The operating system lets go of it when the process ends, however it ends. Its empty
 * file stays: if it were removed, one run could hold the removed file's lock while another holds the new one's.
 */
final class WriteLock implements AutoCloseable {
    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @param file beside the place; made if it is not there
     * @throws BeingWrittenException if another run holds it
     */
    static WriteLock take(Path file, Path place) throws IOException, BeingWrittenException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isTaken = false;
        try {
            isTaken = tryLock(channel) != null;
        } finally {
            if (!isTaken) {
                channel.close();
            }
        }
        if (!isTaken) {
            throw new BeingWrittenException(place + ": another run is writing it; wait until that one is done");
        }
        return new WriteLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held within this process: the same answer as when another process holds it.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
