package urna.kiosk.deb;

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
 */
record ScratchSystem(Path root, Path owners) {
    private static final String PACKAGE = "urna-kiosk";

    /** A command's end and all that it printed. */
    record Ended(int status, String output) {}

    static ScratchSystem in(Path place) throws IOException {
        Path root = place.resolve("root");
        Files.createDirectories(root.resolve("etc"));
        Files.createDirectories(root.resolve("var/lib/dpkg"));
        return new ScratchSystem(root, Files.createFile(place.resolve("owners")));
    }

    /** The package that this build has made, as its pom names it. */
    private static String built() {
        return Objects.requireNonNull(System.getProperty("urna.package"), "run by mvn verify alone");
    }

    Ended install() throws IOException, InterruptedException {
        // What it depends on is not there; what this machine has must do.
        return dpkg("--force-depends", "--install", built());
    }

    Ended remove() throws IOException, InterruptedException {
        return dpkg("--remove", PACKAGE);
    }

    Ended purge() throws IOException, InterruptedException {
        return dpkg("--purge", PACKAGE);
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
    String stat(String path) throws IOException, InterruptedException {
        return asRoot(List.of("stat", "--format=%a %u %g", root.resolve(path).toString()))
                .output()
                .strip();
    }

    /** The number that a user has in the scratch system. */
    String userId(String name) throws IOException {
        return Files.readAllLines(root.resolve("etc/passwd")).stream()
                .filter(line -> line.startsWith(name + ":"))
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

    /** Starts the kiosk's command line out of the scratch system, and waits for its end. */
    Ended kiosk(String typed, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("usr/bin/urna-kiosk").toString()));
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
