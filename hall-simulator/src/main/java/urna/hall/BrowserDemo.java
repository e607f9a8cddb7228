package urna.hall;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import urna.audit.AuditReport;
import urna.audit.ExportAudit;
import urna.election.ElectionPackage;
import urna.hall.kiosk.HallSound;
import urna.hall.kiosk.VirtualKiosk;
import urna.hall.voter.Crowd;
import urna.hall.voter.ScriptedPollWorker;
import urna.hall.voter.Taste;
import urna.hall.web.KioskPages;
import urna.hall.workshop.HallFolder;
import urna.handover.HubSettings;
import urna.hub.access.Accounts;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.note.RandomSource;
import urna.note.RefusedException;

/**
 * A hall to play with in the browser, until Ctrl-C. The first kiosk is left to people, scripted voters use the others.
 *
 * @param data the hall's folder; made if it is not there
 * @param port of a new hall's hub page; empty for {@link #PORT}. A hall that is kept stays at its own
 * @param voters how many scripted voters come
 */
record BrowserDemo(Path data, Optional<Integer> port, long voters, DemoWords words, Clock clock, RandomSource random) {
    static final int PORT = 8080;

    /** Of an operator; its password is drawn at each start, and printed. */
    private static final String ACCOUNT = "demo";

    /** Hub page, kiosks' pages, broker. */
    private static final int PORTS = 3;

    void run(PrintWriter screen) throws IOException, RefusedException, SQLException, InterruptedException {
        HallFolder folder = Files.exists(data) ? kept() : make();
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, closed)));
        try {
            open(folder, stop, screen);
            screen.println(words.text("browser.stopped", data.toString()));
            screen.flush();
        } finally {
            closed.countDown();
        }
    }

    private void open(HallFolder folder, CountDownLatch stop, PrintWriter screen)
            throws IOException, RefusedException, SQLException, InterruptedException {
        ElectionPackage election = folder.hub().communes().get(0);
        int pagesPort = folder.hub().settings().web().port() + 1;
        try (Hall hall = new Hall(folder, clock, random);
                Crowd crowd = new Crowd(voters, new Taste(election.election(), random), folder.pin());
                KioskPages pages = new KioskPages(
                        hall.kiosks(),
                        crowd,
                        folder.pin(),
                        hall.hub().pageAddress(),
                        HallSound.begin(data, election.election()),
                        pagesPort)) {
            screen.println(words.text(
                    "browser.ready",
                    hall.hub().pageAddress().toString(),
                    pages.address().toString(),
                    folder.pin(),
                    hall.hub().pageAddress().resolve("/login").toString(),
                    ACCOUNT,
                    password(hall.hub().accounts())));
            screen.flush();
            begin(hall, crowd, folder.pin());
            while (!stop.await(1, TimeUnit.SECONDS)) {
                hall.requireRunning();
                publishOnce(hall, folder, election, screen);
            }
        }
    }

    /** A new one each time: the hub keeps none that could be shown again. */
    private static String password(Accounts accounts) throws RefusedException {
        String password = accounts.drawPassword();
        boolean isNew =
                accounts.list().stream().noneMatch(account -> account.name().equals(ACCOUNT));
        if (isNew) {
            accounts.add(ACCOUNT, Role.OPERATOR, password, Visitor.atCommandLine());
        } else {
            accounts.changePassword(ACCOUNT, password, Visitor.atCommandLine());
        }
        return password;
    }

    private HallFolder kept() throws IOException, RefusedException {
        HallFolder folder = new HallFolder(data);
        int webPort = folder.hub().settings().web().port();
        if (port.isPresent() && port.get() != webPort) {
            throw new UnusablePortException(
                    data + ": this demonstration was made for port " + webPort + "; leave --port out, or delete it");
        }
        return folder;
    }

    private HallFolder make() throws IOException, RefusedException {
        int webPort = port.orElse(PORT);
        // Before anything is made: the ports are written into the kiosks' folders, and stay.
        for (int each = webPort; each < webPort + PORTS; each++) {
            requireFree(each);
        }
        if (data.toAbsolutePath().getParent() != null) {
            Files.createDirectories(data.toAbsolutePath().getParent());
        }
        HubSettings ports = HubSettings.ofOneHall(webPort + 2, webPort);
        return HallFolder.make(data, DemoDraft.read(), DemoDraft.PICTURES, ports, random);
    }

    private static void requireFree(int port) throws IOException, UnusablePortException {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (BindException e) {
            throw new UnusablePortException(
                    "port " + port + ": in use; stop what uses it, or choose another with --port", e);
        }
    }

    private void begin(Hall hall, Crowd crowd, String pin) throws InterruptedException {
        boolean first = true;
        for (VirtualKiosk kiosk : hall.kiosks()) {
            new ScriptedPollWorker(kiosk, pin).open();
            crowd.useKiosk(kiosk.id(), !first && voters > 0);
            crowd.comeTo(kiosk);
            first = false;
        }
    }

    /** Once all polls are closed and the hub has everything: signs the acta, exports, audits, and says so. */
    private void publishOnce(Hall hall, HallFolder folder, ElectionPackage election, PrintWriter screen)
            throws IOException, RefusedException {
        Path export = data.resolve("export");
        if (Files.exists(export) || !hall.isDelivered()) {
            return;
        }
        Export.write(folder, hall.hub(), election, export);
        AuditReport audit =
                ExportAudit.verify(export, Optional.of(election.election().commission()));
        audit.lines(words.language()).forEach(screen::println);
        screen.println(words.text("browser.published", export.toString()));
        screen.flush();
    }

    /** Ctrl-C: the main thread closes everything in order, and the process ends only after that. */
    private static void stopAndWait(CountDownLatch stop, CountDownLatch closed) {
        stop.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
