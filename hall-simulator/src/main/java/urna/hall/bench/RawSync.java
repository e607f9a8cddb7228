package urna.hall.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a sync costs on this machine's disk, without any database around it. */
final class RawSync implements AutoCloseable {
    private static final int PAGE_BYTES = 4096;

    private final FileChannel file;

    /** With a new file in a folder. */
    RawSync(Path folder) throws IOException {
        file = FileChannel.open(folder.resolve("syncs"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Appends a page and syncs the file; returns the nanoseconds that this took. */
    long measure() throws IOException {
        long before = System.nanoTime();
        file.write(ByteBuffer.allocate(PAGE_BYTES));
        file.force(true);
        return System.nanoTime() - before;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
