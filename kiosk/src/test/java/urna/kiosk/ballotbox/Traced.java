package urna.kiosk.ballotbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link FaultyChild} and the strace that is attached to its one working thread. */
final class Traced implements AutoCloseable {
    /** The exit status of a process that SIGKILL ended. */
    private static final int KILLED = 128 + 9;

    private final Process child;
    private final BufferedReader lines;
    private final PrintWriter orders;
    private final String thread;

    /**
     * What came of a run.
     *
     * @param recorded the number of the last ballot that was told as recorded; 0 if none was
     * @param end how it ended, in the child's words; empty if it was killed
     * @param killed whether the child was killed, and did not end by itself
     * @param calls the system calls that strace saw, one a line
     */
    record Run(int recorded, Optional<String> end, boolean killed, List<String> calls) {
        boolean wasHit(Fault fault) {
            return fault.kills() ? killed : calls.stream().anyMatch(line -> line.endsWith("(INJECTED)"));
        }
    }

    private Traced(Process child) throws IOException {
        this.child = child;
        lines = child.inputReader(StandardCharsets.UTF_8);
        orders = new PrintWriter(child.outputWriter(StandardCharsets.UTF_8), true);
        thread = String.valueOf(lines.readLine());
    }

    /**
     * @param folder takes what the process needs
     * @param poolSize of the box
     * @param ballots how many a day has
     */
    static Traced start(Path folder, int poolSize, int ballots) throws IOException {
        return new Traced(NewJvm.of(folder, FaultyChild.class, Integer.toString(poolSize), Integer.toString(ballots))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Whether it was not killed. */
    boolean isAlive() {
        return child.isAlive();
    }

    /** Lets the child cast the rest of a day, with the system calls seen and failed as the arguments say. */
    Run run(Path day, List<String> arguments) throws IOException, InterruptedException {
        Path seen = day.resolve("strace");
        List<String> command = new ArrayList<>(List.of("strace", "-p", thread, "-o", seen.toString()));
        command.addAll(arguments);
        Process strace = new ProcessBuilder(command).start();
        try (BufferedReader messages = strace.errorReader(StandardCharsets.UTF_8)) {
            String attached = String.valueOf(messages.readLine());
            if (!attached.endsWith("attached")) {
                throw new IOException("strace is not attached to " + child + ": " + attached);
            }
            orders.println(day);
            int recorded = 0;
            Optional<String> end = Optional.empty();
            while (end.isEmpty()) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                // Whatever else comes is the log.
                if (line.startsWith(FaultyChild.RECORDED)) {
                    recorded = Integer.parseInt(line.substring(FaultyChild.RECORDED.length()));
                } else if (line.startsWith(FaultyChild.ENDED)) {
                    end = Optional.of(line.substring(FaultyChild.ENDED.length()));
                }
            }
            strace.destroy();
            strace.waitFor();
            boolean killed = end.isEmpty() && child.waitFor() == KILLED;
            return new Run(recorded, end, killed, Files.readAllLines(seen));
        }
    }

    @Override
    public void close() {
        child.destroyForcibly();
    }
}
