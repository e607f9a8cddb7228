package urna.kiosk.ballotbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens at the n-th system call of one kind, on some paths.
 *
 * @param state the name of the day's state that the child begins with
 * @param call the system call
 * @param n which of them, from 1
 * @param effect in the words of strace(1)
 * @param from whether all later ones of any kind that writes fail as well
 * @param where on which place: "card", "media", or "" for both
 */
record Fault(String state, String call, int n, String effect, boolean from, String where) {
    static final String KILL = "signal=SIGKILL";
    static final String IO_ERROR = "error=EIO";
    static final String NO_SPACE = "error=ENOSPC";

    boolean kills() {
        return effect.equals(KILL);
    }

    /** The system calls to fail. */
    String calls() {
        return from && !call.equals("pwrite64") ? call + ",pwrite64" : call;
    }

    /** Arguments for strace. */
    List<String> arguments(Path day) {
        List<String> arguments = new ArrayList<>(paths(day, where));
        arguments.addAll(List.of(
                "-e", "trace=" + calls(), "-e", "inject=" + calls() + ":" + effect + ":when=" + n + (from ? "+" : "")));
        return arguments;
    }

    /** The files of a day's places, and their folders. */
    static List<String> paths(Path day, String where) {
        List<String> paths = new ArrayList<>();
        for (Path folder : List.of(FaultyChild.card(day), FaultyChild.stick(day).folder())) {
            if (day.relativize(folder).startsWith(where) || where.isEmpty()) {
                for (String name : List.of(".", BoxFile.NAME, BoxFile.NAME + BoxFile.JOURNAL, AloneMark.NAME)) {
                    paths.addAll(List.of("-P", folder.resolve(name).normalize().toString()));
                }
            }
        }
        return paths;
    }
}
