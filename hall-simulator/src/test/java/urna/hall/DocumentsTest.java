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
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import urna.audit.AuditCommand;
import urna.hub.command.HubCommand;
import urna.provisioning.ProvisionCommand;
import urna.testing.SeededRandom;

/** The documents name no command and no option that the command lines do not have. */
class DocumentsTest {
    private static final Map<String, CommandLine> ROOMS = Map.of(
            "provision", provision(),
            "hub", HubCommand.commandLine(),
            "audit",
                    AuditCommand.commandLine(
                            new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter())));

    /** {@code ./urna hub run …}, or the same of the package, up to the end of the code that it stands in. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?:\\./urna |-u urna-hub urna-)(" + String.join("|", ROOMS.keySet()) + ") ([a-z][^`\\n…#|;]*)");

    private static CommandLine provision() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        BufferedReader nobody = new BufferedReader(Reader.nullReader());
        return ProvisionCommand.commandLine(new SeededRandom(1), Clock.systemUTC(), nobody, nowhere, nowhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/operator.md", "docs/one-election.md"})
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
