package urna.hall.election;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command of {@code ./urna}, as a process of its own in a folder where its files are. */
final class UrnaProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;
    /** The signal that Ctrl-C and systemd send ends Java with this status. */
    private static final int ENDED_BY_SIGNAL = 128 + 15;

    private final String line;
    private final Process process;
    private final BufferedReader out;

    private UrnaProcess(String line, Process process) {
        this.line = line;
        this.process = process;
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a command. */
    static UrnaProcess start(Path folder, Class<?> main, String line) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(), main.getName()));
        command.addAll(List.of(line.split(" ", -1)));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new UrnaProcess(line, process);
    }

    /** That of this test, with every path made absolute: the process works in another folder. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(":", entries);
    }

    /** Runs a command to its end, which must be a good one, and gives back what it printed. */
    static String run(Path folder, Class<?> main, String line) throws IOException, InterruptedException {
        try (UrnaProcess command = start(folder, main, line)) {
            String printed = String.join("\n", command.out.lines().toList());
            command.requireEnd(0, printed);
            return printed;
        }
    }

    /** Waits for a line that it prints, and gives back what the pattern's first group holds. */
    String awaitLine(Pattern pattern) throws IOException {
        List<String> printed = new ArrayList<>();
        for (String next = out.readLine(); next != null; next = out.readLine()) {
            printed.add(next);
            Matcher matcher = pattern.matcher(next);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError(line + " ended, and printed " + printed);
    }

    /** Asks it to end, as Ctrl-C does, and waits until it has. */
    void stop() throws InterruptedException {
        process.toHandle().destroy();
        requireEnd(ENDED_BY_SIGNAL, "");
    }

    private void requireEnd(int status, String printed) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(line + " does not end: " + printed);
        }
        if (process.exitValue() != status) {
            throw new AssertionError(line + " ended with status " + process.exitValue() + ": " + printed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
