package urna.hall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts the syncs that recording a ballot makes, in what strace saw of a {@link MeasuredKiosk}. */
record SyncTrace(Path file) {
    /** The command that runs another and writes the trace. */
    List<String> command() {
        return List.of("strace", "-f", "-qq", "-o", file.toString(), "-e", "trace=fsync,fdatasync,write");
    }

    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/bin/strace"));
    }

    /** The usual number of syncs between {@link Measured.What#RECORDING} and {@link Measured.What#COMMIT}. */
    long syncsPerBallot() throws IOException {
        List<Long> counts = new ArrayList<>();
        long syncs = 0;
        boolean recording = false;
        for (String line : Files.readAllLines(file)) {
            if (line.contains(Measured.What.RECORDING.name())) {
                recording = true;
                syncs = 0;
            } else if (recording && line.contains(Measured.What.COMMIT.name())) {
                recording = false;
                counts.add(syncs);
            } else if (line.contains("sync(") && !line.contains("resumed")) {
                syncs++;
            }
        }
        // Now and then votes leave the box by the same commit; there is no ballot without.
        return counts.stream().sorted().skip(counts.size() / 2).findFirst().orElseThrow();
    }
}
