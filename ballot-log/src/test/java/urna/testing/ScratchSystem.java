package urna.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A system's files in a folder, in which dpkg installs as root would, and neither needs to be root nor touches this machine:
 * the owners are what fakeroot remembers.
 *
 * @param name of the package, and of its launcher
 */
public record ScratchSystem(String name, Path root, Path owners) {

    /** A command's end and all that it printed. */
    public record Ended(int status, String output) {}

    /** An empty system for a package. */
    public static ScratchSystem of(String name, Path place) throws IOException {
        Path root = place.resolve("root");
        Files.createDirectories(root.resolve("etc"));
        Files.createDirectories(root.resolve("var/lib/dpkg"));
        return new ScratchSystem(name, root, Files.createFile(place.resolve("owners")));
    }

    /** The package that this build has made, as its pom names it. */
    private static String built() {
        return Objects.requireNonNull(System.getProperty("urna.package"), "run by mvn verify alone");
    }

    public Ended install() throws IOException, InterruptedException {
        // What it depends on is not there; what this machine has must do.
        return dpkg("--force-depends", "--install", built());
    }

    public Ended remove() throws IOException, InterruptedException {
        return dpkg("--remove", name);
    }

    public Ended purge() throws IOException, InterruptedException {
        return dpkg("--purge", name);
    }

    private Ended dpkg(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "dpkg",
                "--root=" + root,
                "--force-script-chrootless",
                "--force-not-root",
                "--force-unsafe-io",
                "--log=/dev/null"));
        command.addAll(List.of(arguments));
        return asRoot(command);
    }

    /** Mode, owner and group of a file, the latter as numbers: {@code 700 999 999}. */
    public String stat(String path) throws IOException, InterruptedException {
        return asRoot(List.of("stat", "--format=%a %u %g", root.resolve(path).toString()))
                .output()
                .strip();
    }

    /** The number that a user has in the scratch system. */
    public String userId(String user) throws IOException {
        return Files.readAllLines(root.resolve("etc/passwd")).stream()
                .filter(line -> line.startsWith(user + ":"))
                .map(line -> line.split(":", -1)[2])
                .findFirst()
                .orElseThrow();
    }

    private Ended asRoot(List<String> command) throws IOException, InterruptedException {
        List<String> whole =
                new ArrayList<>(List.of("fakeroot", "-i", owners.toString(), "-s", owners.toString(), "--"));
        whole.addAll(command);
        return run("", whole);
    }

    /** Starts the package's command line out of the scratch system, and waits for its end. */
    public Ended launch(String typed, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("usr/bin").resolve(name).toString()));
        command.addAll(List.of(arguments));
        return run(typed, command);
    }

    private static Ended run(String typed, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // An ordinary user's path has not the programs that maintainer scripts call.
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
        Process process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
