package urna.emulated.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One moment of a kiosk's day, with all that was in its memory and on its disks. */
public final class Moment {
    private final Pi pi;
    private final Path savedIn;
    private final Disk card;

    /** @param savedIn the folder of the machine that was saved */
    Moment(Pi pi, Path savedIn, Disk card) {
        this.pi = pi;
        this.savedIn = savedIn;
        this.card = card;
    }

    /** A copy of the card as it was; whoever goes on from here writes to it. */
    public Disk card(Path file) throws IOException {
        return new Disk(Files.copy(card.file(), file), card.label());
    }

    /**
     * Goes on from here.
     *
     * @param copy of the card
     */
    public PoweredKiosk goOn(Path folder, Disk copy) throws IOException, InterruptedException {
        return new PoweredKiosk(pi, folder, pi.wake(folder, savedIn, copy));
    }
}
