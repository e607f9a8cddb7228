package urna.hub.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import urna.handover.DatabaseSettings;
import urna.hub.database.PostgresDatabase;

/**
 * A real PostgreSQL: Debian's, on a free port of the loopback interface, with files of its own and with fsync. As root, which
 * it refuses to run as, it runs as Debian's user {@code postgres}.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String USER = "urna";
    private static final String DEBIANS_USER = "postgres";

    private final Path folder;
    private final Path binaries;
    private final int port;

    private PostgresServer(Path folder, Path binaries, int port) {
        this.folder = folder;
        this.binaries = binaries;
        this.port = port;
    }

    /** Makes a cluster and starts it. */
    public static PostgresServer start() throws IOException, InterruptedException {
        // Not below a test's folder: another user must be able to enter it.
        Path folder = Files.createTempDirectory(
                "urna-postgresql", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (isRoot()) {
            run(List.of("chown", DEBIANS_USER, folder.toString()), folder);
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(folder, binaries(), port);
        server.command(
                "initdb", "-U", USER, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C", "-D", server.data());
        server.command(
                "pg_ctl",
                "-D",
                server.data(),
                "-l",
                folder.resolve("server.log").toString(),
                "-w",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=on -c unix_socket_directories=" + folder,
                "start");
        return server;
    }

    public DatabaseSettings.PostgreSql settings() {
        return new DatabaseSettings.PostgreSql("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER);
    }

    public PostgresDatabase database() {
        return new PostgresDatabase(settings().url(), USER, folder.resolve("no-password"));
    }

    /** Drops what a hub has made there. */
    public void empty() throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings().url(), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS hub, access, imports, watch CASCADE");
        }
    }

    /** The newest that is installed. */
    private static Path binaries() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> new IOException("no PostgreSQL; install the package postgresql"));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void command(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid", DEBIANS_USER, "--regid", DEBIANS_USER, "--clear-groups"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command, folder);
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("urna-postgresql", ".log");
        try {
            int exit = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException(String.join(" ", command) + ": " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        command("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
