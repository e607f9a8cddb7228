package urna.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import urna.election.Commission;
import urna.handover.CommuneFolder;
import urna.note.RefusedException;

/** {@code audit verify}: the verdict on an export. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verify an export: the election package, every kiosk's log, every vote, the acta; and recount.",
            "Prints one line for each claim, then the recount, then PASS or FAIL with the name of every failure."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audit verify export --commission commission.json",
            "  audit verify export --lang en",
            "  audit verify export --json > report.json",
            "",
            "Exit status: 0 passed, 1 failed or a file could not be used (one line says why), 2 wrong usage."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The export: election/, logs/<kiosk>/ and acta/<commune>.note.")
    private Path export;

    @Option(
            names = "--commission",
            paramLabel = "FILE",
            description =
                    "The commission to trust (commission.json). Without it, the one that the export itself names is "
                            + "taken: then compare the fingerprint that is printed with the one posted in the hall.")
    private @Nullable Path commission;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(
            names = "--lang",
            defaultValue = "es",
            paramLabel = "LANGUAGE",
            description = "Language of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Override
    public Integer call() throws IOException, RefusedException {
        if (!Files.isDirectory(export)) {
            throw new ParameterException(spec.commandLine(), export + ": no such directory");
        }
        AuditReport report = ExportAudit.verify(export, trusted());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(report.json());
        } else {
            report.lines(language).forEach(out::println);
        }
        out.flush();
        return report.passed() ? 0 : 1;
    }

    private Optional<Commission> trusted() throws IOException, RefusedException {
        return commission == null ? Optional.empty() : Optional.of(CommuneFolder.readCommission(commission));
    }
}
