package urna.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A real broker: Debian's Mosquitto, as a process of its own on a port of the loopback address. */
public final class MosquittoServer implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/sbin/mosquitto");

    private final Path config;
    private final URI address;
    private Process process;

    private MosquittoServer(Path config, URI address) throws IOException {
        this.config = config;
        this.address = address;
        process = start();
    }

    /** One without TLS that lets everybody do everything and keeps nothing over a restart. */
    public static MosquittoServer plain(Path folder) throws IOException {
        int port = freePort();
        List<String> settings = List.of(
                "listener " + port + " 127.0.0.1", "allow_anonymous true", "persistence false", "log_type none");
        return of(folder, settings, URI.create("tcp://127.0.0.1:" + port));
    }

    /**
     * One with the settings of a folder's {@code mosquitto.conf}, but on the loopback address alone.
     *
     * @param address where clients find it; its port is the one in the settings
     */
    public static MosquittoServer in(Path folder, URI address) throws IOException {
        return of(folder, Files.readAllLines(folder.resolve("mosquitto.conf")), address);
    }

    private static MosquittoServer of(Path folder, List<String> settings, URI address) throws IOException {
        List<String> lines = new ArrayList<>();
        // Nobody else's business, whatever address a broker of these settings would have.
        settings.forEach(line -> lines.add(line.matches("listener [0-9]+") ? line + " 127.0.0.1" : line));
        // Started by root it would become the user mosquitto, who cannot read a test's folder.
        lines.add("user " + System.getProperty("user.name"));
        return new MosquittoServer(Files.write(folder.resolve("test.conf"), lines), address);
    }

    /** A port that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Where clients find it: {@code tcp://127.0.0.1:port} or what it was started with. */
    public URI address() {
        return address;
    }

    /** As a power cut: nothing is said to anybody, and what was in memory is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again, on the same port with the same settings. */
    public void restart() throws IOException {
        kill();
        process = start();
    }

    private Process start() throws IOException {
        Path log = config.resolveSibling("mosquitto.log");
        Process started = new ProcessBuilder(BINARY.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await(log.toString())
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast("the broker ended, see " + log, () -> !started.isAlive())
                .until(() -> {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                        return socket.isConnected();
                    }
                });
        return started;
    }

    @Override
    public void close() {
        kill();
    }
}
