package urna.kiosk.linux;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Systemd's end of its notification socket: a real one, in a child process, because Java cannot open it either. */
final class NotifySocket implements AutoCloseable {
    // Only the message is read: the descriptor that systemd-notify sends behind it, and waits for, is closed by that.
    private static final String PROGRAM = """
            import socket, sys
            name = sys.argv[1]
            s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            s.bind('\\0' + name[1:] if name.startswith('@') else name)
            print('bound', flush=True)
            while True:
                print(s.recv(4096).decode().strip(), flush=True)
            """;

    private static final String BARRIER = "BARRIER=1";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Process process;

    /** Listens under a name, as {@code NOTIFY_SOCKET} has it. */
    NotifySocket(String name) throws IOException {
        process = new ProcessBuilder("python3", "-c", PROGRAM, name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread reader = new Thread(this::read, "notify-socket");
        reader.setDaemon(true);
        reader.start();
        await().until(() -> lines.contains("bound"));
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was said to systemd. */
    List<String> messages() {
        return lines.stream()
                .filter(line -> !line.equals("bound") && !line.equals(BARRIER))
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
