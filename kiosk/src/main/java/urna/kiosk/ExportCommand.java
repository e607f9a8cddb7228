package urna.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import urna.disk.AtomicWrite;
import urna.handover.KioskFolder;
import urna.kiosk.ballotbox.StoredLog;
import urna.log.Rules;
import urna.log.TileDirectory;
import urna.note.RefusedException;

/** {@code urna kiosk export}: the log of a kiosk, for when the network never came, as a directory of tiles. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the log of a kiosk that is switched off as a directory of tiles (C2SP tlog-tiles).",
            "Votes that have not left the ballot box are not in it: close the polls first for all of them.",
            "Changes nothing in the kiosk."
        },
        footerHeading = "%nExample:%n",
        footer = "  kiosk export kiosks/k-1 --out /media/usb/k-1")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Printing printing;

    @Parameters(paramLabel = "DIR", description = "The kiosk's folder.")
    private Path folder;

    @Option(
            names = "--stick",
            paramLabel = "FOLDER",
            description = "Read the log in the second place, instead of the kiosk's own folder.")
    private @Nullable Path stick;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Folder to make; must not exist.")
    private Path out;

    @Override
    public Integer call() throws IOException, SQLException, RefusedException {
        KioskFolder loaded = KioskFolder.load(folder);
        AtomicWrite.requireAbsent(out);
        TileDirectory export = read(loaded);
        export.write(out);
        printing.line("export.done", export.entries().size(), out);
        return 0;
    }

    private TileDirectory read(KioskFolder loaded) throws IOException, SQLException, RefusedException {
        Rules rules = Rules.of(loaded.electionPackage());
        Path place = stick == null ? loaded.data() : stick;
        return StoredLog.read(place, rules, loaded.kiosk(), loaded.key());
    }
}
