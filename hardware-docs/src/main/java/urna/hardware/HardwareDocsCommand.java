package urna.hardware;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import urna.disk.AtomicWrite;
import urna.handover.RefusalLine;
import urna.handover.Software;
import urna.kiosk.board.Board;
import urna.note.RefusedException;

/** {@code urna hardware-docs}: makes the pages and drawings. Exit status 0 done, 1 refused or failed, 2 wrong usage. */
@Command(
        name = "hardware-docs",
        mixinStandardHelpOptions = true,
        version = Software.VERSION,
        customSynopsis = {"hardware-docs", "       hardware-docs BOARD.json DIR"},
        description = {
            "Make pinout, wiring, circuits, supply, plates, bill of materials and power budget from board files, in",
            "Spanish and English: of a board of your own into a folder, or, without arguments, of the boards in",
            "hardware-docs/boards, in place of the pages that are there."
        },
        footerHeading = "%nExample:%n",
        footer = "  hardware-docs my-board.json pages")
public final class HardwareDocsCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final String JSON = ".json";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "PATH",
            description = {
                "BOARD.json and the folder DIR, which is made where it is not there;",
                "or a folder with boards/ in it, whose pages are made anew."
            })
    private List<Path> paths = List.of();

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(arguments));
    }

    /** The whole command line, as it is started from a shell or a test. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new HardwareDocsCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler((thrown, command, parsed) -> unusable(thrown, command));
    }

    /** A file that cannot be used is told in one line. Whatever else is thrown is a bug, and is shown as one. */
    private static int unusable(Exception thrown, CommandLine command) throws Exception {
        String line = RefusalLine.of(thrown).orElseThrow(() -> thrown);
        command.getErr().println(command.getCommandName() + ": " + line);
        return REFUSED;
    }

    @Override
    public Integer call() throws IOException, RefusedException {
        if (paths.size() == 2) {
            make(paths.get(0), paths.get(1));
            return 0;
        }
        for (Path board : boards(paths.get(0).resolve("boards"))) {
            make(board, paths.get(0));
        }
        return 0;
    }

    private static List<Path> boards(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JSON)).sorted().toList();
        }
    }

    private void make(Path file, Path target) throws IOException, RefusedException {
        HardwareDocs docs = HardwareDocs.of(Board.load(file), name(file));
        for (Map.Entry<String, String> page : docs.files().entrySet()) {
            Path place = target.resolve(page.getKey());
            Files.createDirectories(place.resolve("..").normalize());
            AtomicWrite.replaceFile(place, page.getValue().getBytes(StandardCharsets.UTF_8));
        }
        spec.commandLine().getOut().println(file + ": " + docs.files().size() + " -> " + target);
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
    }
}
