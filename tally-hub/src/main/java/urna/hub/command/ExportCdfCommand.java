package urna.hub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import urna.disk.AtomicWrite;
import urna.handover.HubFolder;
import urna.hub.access.Action;
import urna.hub.acta.HubActas;
import urna.hub.cdf.CdfFiles;
import urna.hub.database.Database;
import urna.hub.report.CommuneCount;
import urna.hub.store.LogReader;
import urna.note.RefusedException;

/** {@code hub export-cdf}: a commune's votes and results for tools that others wrote. */
@Command(
        name = "export-cdf",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a closed commune's cast vote records (NIST SP 1500-103) and results (SP 1500-100 v2) as JSON.",
            "One record is one vote in one contest: nothing ties a ballot together.",
            "Changes no count; a hub may be running."
        },
        footerHeading = "%nExample:%n",
        footer = "  urna hub export-cdf hub/ --commune el-panal --out cdf")
final class ExportCdfCommand implements Callable<Integer> {
    @Mixin
    private HubPlace place;

    @Mixin
    private CommuneTarget target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RefusedException {
        HubFolder folder = place.load();
        AtomicWrite.requireAbsent(target.out());
        CommuneCount count;
        try (LogReader reader = LogReader.open(Database.of(folder))) {
            count = CommuneCount.of(reader, target.in(folder));
        }
        Map<String, byte[]> files = CdfFiles.of(count, new HubActas(folder, Optional.empty()).of(count));
        AtomicWrite.newFolder(target.out(), part -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(part.resolve(file.getKey()), file.getValue());
            }
        });
        target.record(folder, Action.RECORDS_EXPORTED);
        spec.commandLine().getOut().println(target.out());
        return 0;
    }
}
