package urna.hall.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import urna.hall.bench.Measured.What;

/**
 * A {@link MeasuredKiosk} in a Java of its own.
 *
 * @param classPath of the kiosk; what the measuring needs is put behind it
 * @param flags of Java
 */
record KioskProcess(String classPath, List<String> flags) {
    KioskProcess {
        flags = List.copyOf(flags);
    }

    /**
     * What a run reported.
     *
     * @param firstScreenNanos from the start of the process until the first screen was finished
     */
    record Run(long firstScreenNanos, List<Measured> measured) {
        Run {
            measured = List.copyOf(measured);
        }

        Samples samples(What what) {
            return Measured.samples(measured, what);
        }

        long value(What what) {
            return measured.stream()
                    .filter(one -> one.what() == what)
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
    }

    /**
     * Runs a kiosk to its end.
     *
     * @param before a command that runs another, such as strace with its options; empty for none
     * @param work what to do, as {@link MeasuredKiosk} takes it
     * @throws IOException if it did not end well
     */
    Run run(List<String> before, List<String> work) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath + ":" + System.getProperty("java.class.path"));
        command.add(MeasuredKiosk.class.getName());
        command.addAll(work);
        long started = System.nanoTime();
        long firstScreen = 0;
        List<Measured> measured = new ArrayList<>();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (Measured.isIn(line)) {
                    Measured one = Measured.of(line);
                    if (one.what() == What.FIRST_SCREEN) {
                        firstScreen = System.nanoTime() - started;
                    }
                    measured.add(one);
                }
            }
            if (process.waitFor() != 0) {
                throw new IOException("the measured kiosk ended with status " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
        }
        return new Run(firstScreen, measured);
    }
}
