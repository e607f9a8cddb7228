package urna.hall.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What a sync costs on this machine's disk, without any database around it. */
final class RawSync {
    private static final int PAGE_BYTES = 4096;
    private static final int SYNCS = 200;

    private RawSync() {}

    /** Appends a page to a new file in a folder and syncs it, again and again. */
    static Samples measure(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", "");
        List<Long> nanos = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SYNCS; i++) {
                long before = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE_BYTES));
                channel.force(true);
                nanos.add(System.nanoTime() - before);
            }
        } finally {
            Files.delete(file);
        }
        return new Samples(nanos);
    }
}
