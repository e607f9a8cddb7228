package urna.emulated.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import urna.emulated.qemu.Qmp;
import urna.emulated.qemu.QmpRefusal;
import urna.emulated.qemu.Screenshot;

/**
 * One emulated Raspberry Pi that is switched on: two cores and 512 MB, as a Zero 2 W has. Switching it off is a power cut:
 * QEMU is killed, and what the kernel had not yet written to a disk is lost.
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
     * @param folder for sockets and pictures; a short path, since sockets have no room for long ones
     * @param systemDisk a qcow2 file, which is written to
     */
    static Machine coldBoot(Path folder, Base base, Path systemDisk) throws IOException {
        Machine machine = start(folder, base, systemDisk, List.of());
        machine.guest.run("true");
        return machine;
    }

    /**
     * Switches a machine on where another was when its state was saved.
     *
     * @param systemDisk with what was on the other's
     * @param card with what was on the card that the other had; empty if it had none
     */
    static Machine wake(Path folder, Base base, Path systemDisk, Path state, Optional<Disk> card) throws IOException {
        List<String> more = new ArrayList<>(List.of("-incoming", "exec:cat " + state));
        card.ifPresent(disk -> {
            String id = disk.label();
            more.addAll(List.of("-drive", "if=none,format=raw,cache=unsafe,id=" + id + ",file=" + disk.file()));
            more.addAll(List.of("-device", "scsi-hd,drive=" + id + ",id=device-" + id));
        });
        Machine machine = start(folder, base, systemDisk, more);
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

    private boolean isRead() throws IOException {
        return !qmp.execute("query-status").required("status").asString().equals("inmigrate");
    }

    private static Machine start(Path folder, Base base, Path systemDisk, List<String> more) throws IOException {
        Path agent = folder.resolve("agent");
        Path control = folder.resolve("qmp");
        Files.deleteIfExists(agent);
        Files.deleteIfExists(control);
        List<String> command = new ArrayList<>(List.of("qemu-system-aarch64"));
        // Accesses of two cores at once, on two cores here.
        command.addAll(List.of("-M", "virt,gic-version=3", "-cpu", "cortex-a72", "-smp", "2", "-m", "512"));
        command.addAll(List.of("-accel", "tcg,thread=multi", "-nodefaults", "-display", "none", "-no-reboot"));
        command.addAll(List.of(
                "-kernel", base.kernel().toString(), "-initrd", base.initramfs().toString()));
        command.addAll(List.of("-append", "quiet mitigations=off net.ifnames=0 console=ttyAMA0"));
        command.addAll(List.of("-serial", "file:" + folder.resolve("serial.log")));
        command.addAll(List.of("-qmp", "unix:" + control + ",server=on,wait=off"));
        // A host that is killed loses nothing that was written: its own buffers are as good as a disk.
        command.addAll(List.of("-drive", "if=none,id=system,format=qcow2,cache=unsafe,file=" + systemDisk));
        command.addAll(List.of("-device", "virtio-blk-pci,drive=system"));
        command.addAll(List.of("-chardev", "socket,id=agent,server=on,wait=off,path=" + agent));
        command.addAll(List.of("-device", "virtio-serial-pci", "-device", "virtserialport,chardev=agent,name=agent"));
        command.addAll(List.of("-device", "bochs-display,romfile=,xres=800,yres=480"));
        command.addAll(List.of("-netdev", "user,id=net", "-device", "virtio-net-pci,id=nic,netdev=net,romfile="));
        command.addAll(List.of("-device", "qemu-xhci,id=usb", "-device", "virtio-scsi-pci,id=scsi"));
        command.addAll(more);
        Process qemu = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("qemu.log").toFile())
                .start();
        Qmp qmp = Qmp.connect(control, qemu);
        return new Machine(folder, qemu, qmp, Guest.connect(agent));
    }

    public Guest guest() {
        return guest;
    }

    /** What a person sees on the panel. */
    public Screenshot screenshot() throws IOException {
        return qmp.screenshot(folder.resolve("screen.png"));
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

    /** Saves memory and devices in a file, and ends. The disks' files are then what they were at that moment. */
    void save(Path state) throws IOException {
        qmp.execute("stop");
        qmp.execute("migrate", Map.of("uri", "exec:cat >" + state));
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
