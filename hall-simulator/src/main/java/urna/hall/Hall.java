package urna.hall;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import urna.hall.kiosk.VirtualKiosk;
import urna.hall.workshop.HallFolder;
import urna.handover.KioskFolder;
import urna.handover.Software;
import urna.hub.Hub;
import urna.note.RandomSource;
import urna.note.RefusedException;

/** A hall in one process: the hub with its broker, and the kiosks of the roster. */
public final class Hall implements AutoCloseable {
    private final Hub hub;
    private final List<VirtualKiosk> kiosks = new ArrayList<>();

    /** Switches everything on; what a crash or a Ctrl-C left is gone on with. */
    public Hall(HallFolder folder, Clock clock, RandomSource random)
            throws IOException, RefusedException, SQLException {
        hub = Hub.start(folder.hub(), clock);
        try {
            for (KioskFolder kiosk : folder.kiosks()) {
                kiosks.add(new VirtualKiosk(kiosk, clock, random, Software.VERSION));
            }
        } catch (IOException | RefusedException | SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    public Hub hub() {
        return hub;
    }

    public List<VirtualKiosk> kiosks() {
        return List.copyOf(kiosks);
    }

    /** Whether all polls are closed and the hub has everything. */
    public boolean isDelivered() {
        return kiosks.stream().allMatch(VirtualKiosk::isDelivered);
    }

    /**
     * Does nothing while everything runs.
     *
     * @throws java.util.concurrent.CompletionException with the failure that stopped the hub or a kiosk
     */
    void requireRunning() {
        hub.ended().getNow(null);
        kiosks.forEach(VirtualKiosk::requireRunning);
    }

    /** Kiosks first, so that what they still have to say can be heard. */
    @Override
    public void close() {
        kiosks.forEach(VirtualKiosk::close);
        hub.close();
    }
}
