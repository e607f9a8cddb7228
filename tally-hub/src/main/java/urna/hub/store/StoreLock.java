package urna.hub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.disk.WriteLock;

/** Sees to one running hub a data folder. The operating system lets go of it when the process ends, however it ends. */
public final class StoreLock implements AutoCloseable {
    private final WriteLock lock;

    private StoreLock(WriteLock lock) {
        this.lock = lock;
    }

    /**
     * Takes it.
     *
     * @param data the hub's data folder; made if it is not there
     * @throws HubRunningException if a hub runs on it
     */
    public static StoreLock take(Path data) throws IOException, HubRunningException {
        Files.createDirectories(data);
        return new StoreLock(WriteLock.take(data.resolve("hub.lock"))
                .orElseThrow(() ->
                        new HubRunningException(data + ": another hub is running on this folder; stop it first")));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
