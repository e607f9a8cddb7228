package urna.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import urna.audit.AuditCommand;
import urna.hardware.HardwareDocsCommand;
import urna.hub.command.HubCommand;
import urna.kiosk.KioskCommand;
import urna.provisioning.ProvisionCommand;
import urna.testing.SeededRandom;

/** The documents name no command and no option that the command lines do not have. */
class DocumentsTest {
    private static final Map<String, CommandLine> ROOMS = Map.of(
            "provision", provision(),
            "hub", HubCommand.commandLine(),
            "audit",
                    AuditCommand.commandLine(
                            new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter())),
            "kiosk", kiosk(),
            "hardware-docs",
                    HardwareDocsCommand.commandLine(
                            new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter())));

    /** {@code ./urna hub run …}, or the same of the package or by itself, up to the end of the code that it stands in. */
    private static final Pattern COMMAND = Pattern.compile("(?:\\./urna |-u urna\\S* urna-|`(?:urna-)?)("
            + String.join("|", ROOMS.keySet()) + ") ([a-z][^`\\n…#|;]*)");

    private static final Pattern SCRIPT_COMMAND = Pattern.compile("\\./urna ([a-z-]+)");

    static List<String> documents() {
        List<String> documents = new ArrayList<>(List.of(
                "README.md", "docs/operator.md", "docs/one-election.md", "docs/kiosk.md", "hardware-docs/README.md"));
        for (String language : List.of("es", "en")) {
            documents.add("hardware-docs/" + language + "/bring-up.md");
            documents.add("hardware-docs/" + language + "/self-test.md");
            documents.add("hardware-docs/" + language + "/smoke-test.md");
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandOfTheScriptThatADocumentNamesExists(String document) throws Exception {
        String script = Files.readString(Path.of("..", "urna"));
        SCRIPT_COMMAND
                .matcher(Files.readString(Path.of("..").resolve(document)))
                .results()
                .forEach(found -> assertThat(script).contains("        " + found.group(1) + ")"));
    }

    private static CommandLine kiosk() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        BufferedReader nobody = new BufferedReader(Reader.nullReader());
        return KioskCommand.commandLine(new SeededRandom(1), Clock.systemUTC(), nobody, nowhere, nowhere);
    }

    private static CommandLine provision() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        BufferedReader nobody = new BufferedReader(Reader.nullReader());
        return ProvisionCommand.commandLine(new SeededRandom(1), Clock.systemUTC(), nobody, nowhere, nowhere);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandAndOptionThatADocumentNamesExists(String document) throws Exception {
        String text = Files.readString(Path.of("..").resolve(document)).replace("\\\n", " ");
        List<String> unknown = new ArrayList<>();
        Matcher commands = COMMAND.matcher(text);
        int found = 0;
        while (commands.find()) {
            found++;
            unknown.addAll(unknown(
                    Objects.requireNonNull(ROOMS.get(commands.group(1))),
                    commands.group(2).strip()));
        }
        assertThat(found).isPositive();
        assertThat(unknown).isEmpty();
    }

    private static List<String> unknown(CommandLine room, String line) {
        CommandSpec command = room.getCommandSpec();
        List<String> unknown = new ArrayList<>();
        for (String word : line.split("\\s+", -1)) {
            CommandLine below = command.subcommands().get(word);
            boolean isOption = word.startsWith("-");
            if (below != null) {
                command = below.getCommandSpec();
            } else if (isOption
                    ? !command.optionsMap().containsKey(word)
                    : !command.subcommands().isEmpty()) {
                unknown.add(command.qualifiedName() + " " + word);
                return unknown;
            }
        }
        return unknown;
    }
}
