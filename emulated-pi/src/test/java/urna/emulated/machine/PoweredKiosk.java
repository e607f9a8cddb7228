package urna.emulated.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import urna.emulated.qemu.Screenshot;
import urna.kiosk.screen.Screen;

/** A kiosk on an emulated Pi that is switched on. */
public final class PoweredKiosk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String JOURNAL = "journalctl --unit urna-kiosk --lines 20 --output cat";

    private final Pi pi;
    private final Path folder;
    private final Machine machine;
    private final KioskCase hands;

    PoweredKiosk(Pi pi, Path folder, Machine machine) {
        this.pi = pi;
        this.folder = folder;
        this.machine = machine;
        hands = new KioskCase(machine.guest());
    }

    /** Inserts the card into a Pi that is switched on, with the lid shut and the mains there. The kiosk does not run yet. */
    public static PoweredKiosk of(Pi pi, Path folder, Disk card) throws IOException, InterruptedException {
        return inserted(pi, folder, pi.switchOn(folder), card);
    }

    /** The same, of which a {@link #moment} can be taken. */
    public static PoweredKiosk savable(Pi pi, Path folder, Disk card) throws IOException, InterruptedException {
        return inserted(pi, folder, pi.switchOnToSave(folder), card);
    }

    private static PoweredKiosk inserted(Pi pi, Path folder, Machine machine, Disk card) throws IOException {
        PoweredKiosk kiosk = shut(new PoweredKiosk(pi, folder, machine));
        kiosk.machine.insertCard(card);
        kiosk.machine.guest().run("systemctl start var-lib-urna-kiosk.mount");
        return kiosk;
    }

    /** Switches a Pi on that has the card in it already, and does nothing more: systemd starts the kiosk. */
    public static PoweredKiosk boot(Pi pi, Path folder, Disk card) throws IOException, InterruptedException {
        return shut(new PoweredKiosk(pi, folder, pi.boot(folder, card)));
    }

    private static PoweredKiosk shut(PoweredKiosk kiosk) throws IOException {
        kiosk.hands.close(Line.TAMPER, Line.MAINS);
        return kiosk;
    }

    /** What the installer does with a card that the workshop hands over. */
    public PoweredKiosk handOver() throws IOException {
        machine.guest().run("chown -R urna:urna /var/lib/urna/kiosk && chmod 700 /var/lib/urna/kiosk");
        return this;
    }

    /** Has systemd start the kiosk, and returns when it says that it is ready. */
    public PoweredKiosk start() throws IOException {
        machine.guest().run("systemctl start urna-kiosk || { " + JOURNAL + "; exit 1; }");
        return this;
    }

    /** Returns when a kiosk that systemd started by itself says that it is ready. */
    public PoweredKiosk awaitReady() throws IOException {
        String ready = "until systemctl --quiet is-active urna-kiosk; do sleep 0.2; done";
        machine.guest().run("timeout 180 sh -c '" + ready + "' || { " + JOURNAL + "; exit 1; }");
        return this;
    }

    public Machine machine() {
        return machine;
    }

    public KioskCase hands() {
        return hands;
    }

    /** Presses a button, once, and keeps it down until the screen answers. */
    public void press(Line button, Screen answer) throws IOException {
        hands.hold(button);
        awaitScreen("after " + button, answer);
        hands.release(button);
    }

    /** Waits until the panel shows a screen, whatever its foot says. */
    public void awaitScreen(String name, Screen screen) throws IOException {
        if (!showsWithin(PATIENCE, screen, Looks.PATIENT)) {
            String journal = machine.guest().run(JOURNAL);
            machine.screenshot()
                    .aboveFoot()
                    .assertShows(name, Screenshot.of(screen).aboveFoot(), journal);
        }
    }

    /** Whether the panel shows a screen before so much time is up. */
    public boolean showsWithin(Duration time, Screen screen, Looks looks) {
        Screenshot expected = Screenshot.of(screen).aboveFoot();
        return looks.findWithin(time, () -> machine.screenshot().aboveFoot().shows(expected));
    }

    /** Stops the time for this kiosk, which is then at this moment as often as one likes. It ends. */
    public Moment moment(Disk card) throws IOException {
        machine.save(SavedState.in(folder).devices());
        return new Moment(pi, folder, card);
    }

    /** A power cut. */
    @Override
    public void close() throws IOException {
        machine.close();
    }
}
