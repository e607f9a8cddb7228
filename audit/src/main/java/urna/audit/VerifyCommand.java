package urna.audit;

import java.io.IOException;
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
import urna.disk.AtomicWrite;
import urna.election.Commission;
import urna.handover.CommuneFolder;
import urna.note.RefusedException;

/** {@code audit verify}: the verdict on an export. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verify an export: the election package, every kiosk's log, every vote, the acta; and recount.",
            "Of a published site: every commune so, the actas of the bodies above them, and the checksums; and where it has the",
            "index of a body, that no commune of the index is missing and each one's package is the one that the index names.",
            "What a site has besides, pages, papers and tables, nobody signed: the report names what was not verified.",
            "Prints one line for each claim, then the recount, then PASS or FAIL with the name of every failure."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audit verify export --commission commission.json",
            "  audit verify export --lang en",
            "  audit verify export --json > report.json",
            "  audit verify site --commission nacion.json",
            "  audit verify https://example.org/consulta/",
            "",
            "Exit status: 0 passed, 1 failed or a file could not be used (one line says why), 2 wrong usage."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PLACE",
            description = {
                "The export of a commune: a folder with election/, logs/<kiosk>/ and acta/<commune>.note;",
                "or a published site, a folder or an address, with " + SiteSums.FILE + "."
            })
    private String place;

    @Option(
            names = "--commission",
            paramLabel = "FILE",
            description =
                    "The commission to trust (commission.json): the commune's, or of a site that of the body whose index it has. "
                            + "Without it, the one that export or index itself names is "
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
        if (SiteAtAddress.isAddress(place)) {
            return site(new SiteAtAddress(place));
        }
        Path folder = Path.of(place);
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + ": no such directory");
        }
        if (Files.exists(folder.resolve(SiteSums.FILE))) {
            return site(new SiteInFolder(folder));
        }
        AuditReport report = ExportAudit.verify(folder, trusted());
        print(json ? report.json() : String.join("\n", report.lines(language)) + "\n");
        return report.passed() ? 0 : 1;
    }

    private int site(SiteSource source) throws IOException, RefusedException {
        Path work = Files.createTempDirectory("urna-audit-");
        try {
            SiteReport report = SiteAudit.verify(source, trusted(), work);
            print(json ? report.json() : String.join("\n", report.lines(language)) + "\n");
            return report.passed() ? 0 : 1;
        } finally {
            AtomicWrite.deleteAll(work);
        }
    }

    private void print(String report) {
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
    }

    private Optional<Commission> trusted() throws IOException, RefusedException {
        return commission == null ? Optional.empty() : Optional.of(CommuneFolder.readCommission(commission));
    }
}
