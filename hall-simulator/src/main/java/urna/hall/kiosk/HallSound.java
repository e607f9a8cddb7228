package urna.hall.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.election.Election;
import urna.kiosk.voice.ClipMaker;
import urna.kiosk.voice.Clips;
import urna.note.RefusedException;

/**
 * What the kiosks of a hall say, recorded while the hall is open already. Without espeak-ng they are silent.
 *
 * @param clips the recordings, the same for all kiosks of a hall
 * @param isAvailable whether there is anything to hear, now or in a while
 */
public record HallSound(Clips clips, boolean isAvailable) {
    private static final Logger LOG = LoggerFactory.getLogger(HallSound.class);

    /**
     * Begins to record in a thread of its own; what a hall before recorded in the folder stays.
     *
     * @param folder the hall's
     */
    public static HallSound begin(Path folder, Election election) {
        ClipMaker maker = new ClipMaker(ClipMaker.ESPEAK, new Clips(folder.resolve("voice")));
        boolean available = maker.isInstalled();
        if (available) {
            Thread recording = new Thread(() -> record(maker, election), "clips");
            // The program may end in the middle of it: the next one does the rest.
            recording.setDaemon(true);
            recording.start();
        }
        return new HallSound(maker.clips(), available);
    }

    private static void record(ClipMaker maker, Election election) {
        try {
            maker.make(election);
        } catch (IOException | RefusedException e) {
            LOG.warn("not all clips were recorded: {}", e.getMessage());
        }
    }
}
