package urna.kiosk.linux;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer's device file, {@code /dev/usb/lp0} say. Reading it and writing it can block for ever (the kernel's usblp.c waits
 * for paper); a read or write that is overdue is ended by closing the file, which wakes its thread. The next one opens it anew.
 */
final class DeviceFile implements PrinterCable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFile.class);

    /** More than a printer answers to one question. */
    private static final int READ_BYTES = 64;

    private final Path path;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "printer-deadline");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<FileChannel> open = Optional.empty();

    DeviceFile(Path path) {
        this.path = path;
    }

    @FunctionalInterface
    private interface Operation<T> {
        T on(FileChannel file) throws IOException;
    }

    @Override
    public void write(byte[] bytes, Duration atMost) throws IOException {
        within(atMost, file -> {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            return rest;
        });
    }

    @Override
    public byte[] read(Duration atMost) throws IOException {
        return within(atMost, file -> {
            ByteBuffer buffer = ByteBuffer.allocate(READ_BYTES);
            if (file.read(buffer) <= 0) {
                throw new EOFException(path + " is never read from");
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        });
    }

    private <T> T within(Duration atMost, Operation<T> operation) throws IOException {
        FileChannel file = connect();
        ScheduledFuture<?> deadline = deadlines.schedule(() -> close(file), atMost.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return operation.on(file);
        } catch (ClosedChannelException e) {
            // By the deadline: within a read or write, or between two writes.
            OverdueException overdue = new OverdueException(path + " took more than " + atMost.toMillis() + " ms");
            overdue.initCause(e);
            throw overdue;
        } catch (IOException e) {
            // Unplugged, perhaps: the file may be another one when it is back.
            close(file);
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private FileChannel connect() throws IOException {
        if (open.filter(FileChannel::isOpen).isEmpty()) {
            // Never made: a file that is not there means that the printer is not there.
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (Files.isRegularFile(path)) {
                file.position(file.size());
            }
            open = Optional.of(file);
        }
        return open.orElseThrow();
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("a device file did not close: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        open.ifPresent(DeviceFile::close);
        deadlines.shutdownNow();
    }
}
