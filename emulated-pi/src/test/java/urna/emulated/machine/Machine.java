package urna.emulated.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import urna.emulated.qemu.Qmp;
import urna.emulated.qemu.QmpRefusal;
import urna.emulated.qemu.Screenshot;

/**
 * One emulated Raspberry Pi that is switched on. Switching it off is a power cut: QEMU is killed, and what the kernel had not yet
 * written to a disk is lost.
 */
public final class Machine implements AutoCloseable {
    /** Longer than the slowest of them takes on a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOOK = Duration.ofMillis(50);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Process qemu;
    private final Qmp qmp;
    private final Guest guest;

    private Machine(Path folder, Process qemu, Qmp qmp, Guest guest) {
        this.folder = folder;
        this.qemu = qemu;
        this.qmp = qmp;
        this.guest = guest;
    }

    /**
     * Switches a machine on that nothing is known of, and waits until its shell answers.
     *
     * @param folder for sockets and pictures; a short path
     * @param systemDisk a qcow2 file, which is written to
     * @param memory a file for what is in its memory
     * @param card that is in it from the start; empty if there is none
     */
    static Machine coldBoot(Path folder, Base base, Path systemDisk, Path memory, Optional<Disk> card)
            throws IOException {
        QemuCommand command = QemuCommand.of(folder, base, systemDisk)
                .withMemory(memory, true)
                .online();
        Machine machine = start(folder, card.map(command::withCard).orElse(command));
        machine.guest.run("true");
        return machine;
    }

    /**
     * Switches a machine on where another was when it was saved.
     *
     * @param systemDisk with what was on the other's
     * @param saved the other's memory and devices
     * @param isSavable whether this one shall be saved too: its memory is then a copy that it writes to
     * @param card with what was on the card that the other had; empty if it had none
     */
    static Machine wake(
            Path folder, Base base, Path systemDisk, SavedState saved, boolean isSavable, Optional<Disk> card)
            throws IOException {
        Path memory = isSavable ? Files.copy(saved.memory(), folder.resolve("memory")) : saved.memory();
        QemuCommand command = QemuCommand.of(folder, base, systemDisk)
                .withMemory(memory, isSavable)
                .waiting();
        // Of those with a card there may be more at a time, all the same kiosk: a hub would tell of a fork.
        Machine machine =
                start(folder, card.map(copy -> command.withCard(copy).alone()).orElseGet(command::online));
        machine.leaveMemoryInItsFile();
        machine.qmp.execute("migrate-incoming", Map.of("uri", "exec:cat " + saved.devices()));
        Awaitility.await("the state is read")
                .atMost(PATIENCE)
                .pollInterval(LOOK)
                .until(machine::isRead);
        // It was saved while it was stopped.
        machine.qmp.execute("cont");
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        machine.guest.run("pi-wake " + Clock.systemUTC().instant().getEpochSecond() + " "
                + HexFormat.of().formatHex(seed));
        return machine;
    }

    private void leaveMemoryInItsFile() throws IOException {
        Map<String, Object> ignoreShared = Map.of("capability", "x-ignore-shared", "state", true);
        qmp.execute("migrate-set-capabilities", Map.of("capabilities", List.of(ignoreShared)));
    }

    private boolean isRead() throws IOException {
        return !List.of("inmigrate", "prelaunch")
                .contains(qmp.execute("query-status").required("status").asString());
    }

    private static Machine start(Path folder, QemuCommand command) throws IOException {
        Process qemu = command.start(folder);
        Qmp qmp = Qmp.connect(QemuCommand.control(folder), qemu);
        return new Machine(folder, qemu, qmp, Guest.connect(QemuCommand.agent(folder)));
    }

    public Guest guest() {
        return guest;
    }

    /** What a person sees on the panel. */
    public Screenshot screenshot() throws IOException {
        return qmp.screenshot(folder.resolve("screen.ppm"));
    }

    /** Puts a disk where a Pi has its card. */
    public void insertCard(Disk disk) throws IOException {
        insert(disk, "scsi-hd");
    }

    /** Plugs a disk into a USB socket. */
    public void plug(Disk disk) throws IOException {
        insert(disk, "usb-storage");
    }

    private void insert(Disk disk, String device) throws IOException {
        String id = disk.label();
        qmp.execute(
                "blockdev-add",
                Map.of(
                        "driver",
                        "raw",
                        "node-name",
                        id,
                        "cache",
                        Map.of("no-flush", true),
                        "file",
                        Map.of(
                                "driver",
                                "file",
                                "filename",
                                disk.file().toAbsolutePath().toString())));
        qmp.execute("device_add", Map.of("driver", device, "id", "device-" + id, "drive", id));
    }

    /** Pulls a disk out, whatever is being written to it, and waits until it is out. */
    public void pull(Disk disk) throws IOException {
        qmp.execute("device_del", Map.of("id", "device-" + disk.label()));
        Awaitility.await(disk.label() + " is out").atMost(PATIENCE).until(() -> isOut(disk));
    }

    private boolean isOut(Disk disk) throws IOException {
        try {
            qmp.execute("blockdev-del", Map.of("node-name", disk.label()));
            return true;
        } catch (QmpRefusal e) {
            // Still in use: the guest has not let go of it yet.
            return false;
        }
    }

    /** Saves the devices in a file, and ends. Memory's and the disks' files are then what they were at that moment. */
    void save(Path devices) throws IOException {
        qmp.execute("stop");
        leaveMemoryInItsFile();
        qmp.execute("migrate", Map.of("uri", "exec:cat >" + devices));
        Awaitility.await("the state is saved").atMost(PATIENCE).until(this::isSaved);
        qmp.execute("quit");
        qemu.onExit().join();
        close();
    }

    private boolean isSaved() throws IOException {
        String status = qmp.execute("query-migrate").required("status").asString();
        if (status.equals("failed")) {
            throw new IOException("QEMU could not save the machine's state");
        }
        return status.equals("completed");
    }

    /** A power cut, at this moment. */
    @Override
    public void close() throws IOException {
        qemu.destroyForcibly().onExit().join();
        qmp.close();
        guest.close();
    }
}
