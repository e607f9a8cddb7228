package urna.kiosk;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import urna.kiosk.ballotbox.Stick;

/** Where else a kiosk records. */
final class StickOption {
    @Option(
            names = "--stick",
            paramLabel = "FOLDER",
            description = {
                "Folder on a USB stick: everything is recorded there as well.",
                "It must not lie on the disk of DIR: without a stick there is none."
            })
    private @Nullable Path folder;

    @Option(names = "--one-disk", description = "Take a --stick on the disk of DIR, to try things out at a desk.")
    private boolean oneDisk;

    Optional<Stick> stick() {
        Stick.Rule rule = oneDisk ? Stick.ANY_DISK : Stick.OTHER_DISK;
        return Optional.ofNullable(folder).map(place -> new Stick(place, rule));
    }
}
