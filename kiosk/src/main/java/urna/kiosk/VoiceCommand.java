package urna.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import urna.handover.KioskFolder;
import urna.kiosk.voice.ClipMaker;
import urna.kiosk.voice.Clips;
import urna.note.RefusedException;

/** {@code urna kiosk voice}: what a kiosk says, recorded before the day. */
@Command(
        name = "voice",
        mixinStandardHelpOptions = true,
        description = {
            "Record all that the kiosk can say in its election, with espeak-ng, as WAV files below DIR/voice.",
            "What is recorded already stays. Needed on the machine that this is done on: espeak-ng; on the kiosk: aplay."
        },
        footerHeading = "%nExample:%n",
        footer = "  kiosk voice kiosks/k-1")
final class VoiceCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1_000_000;

    @Mixin
    private Printing printing;

    @Parameters(paramLabel = "DIR", description = "The kiosk's folder.")
    private Path folder;

    @Option(
            names = "--program",
            defaultValue = ClipMaker.ESPEAK,
            paramLabel = "PROGRAM",
            description = "The speech program (default: ${DEFAULT-VALUE}).")
    private String program;

    @Override
    public Integer call() throws IOException, RefusedException {
        KioskFolder loaded = KioskFolder.load(folder);
        Clips clips = Clips.ofKiosk(folder);
        int made = new ClipMaker(program, clips).make(loaded.electionPackage().election());
        List<Path> files = files(clips.folder());
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        String megabytes = String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE);
        printing.line("voice.done", files.size(), clips.folder(), megabytes, made);
        return 0;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
