package urna.emulated.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** QEMU's command line for a Raspberry Pi of two cores and 512 MB, as a Zero 2 W has, in a kiosk's case. */
record QemuCommand(List<String> words) {
    /** Two translating threads, on two cores here; the panel; network, USB and a place for the card. */
    private static final String PARTS = "-M virt,gic-version=3 -cpu cortex-a72 -smp 2 -m 512 -accel tcg,thread=multi"
            + " -nodefaults -display none -no-reboot -device bochs-display,romfile=,xres=800,yres=480"
            + " -device virtio-net-pci,id=nic,netdev=net,romfile="
            + " -device qemu-xhci,id=usb -device virtio-scsi-pci,id=scsi -device virtio-serial-pci";

    private static final String NETWORK = "user,id=net";

    /** Isolated page tables would cost each system call QEMU's whole table of translated addresses. */
    private static final String KERNEL = "quiet mitigations=off kpti=off net.ifnames=0 console=ttyAMA0";

    /**
     * A Pi without memory, network and card.
     *
     * @param folder for its sockets and what it says; a short path, since sockets have no room for long ones
     * @param systemDisk a qcow2 file, which is written to
     */
    static QemuCommand of(Path folder, Base base, Path systemDisk) {
        return new QemuCommand(List.of("qemu-system-aarch64"))
                .and(PARTS.split(" ", -1))
                .and(
                        "-kernel",
                        base.kernel().toString(),
                        "-initrd",
                        base.initramfs().toString(),
                        "-append",
                        KERNEL)
                .and("-serial", "file:" + folder.resolve("serial.log"))
                .and("-qmp", "unix:" + control(folder) + ",server=on,wait=off")
                // A host that is killed loses nothing that was written: its own buffers are as good as a disk.
                .and("-drive", "if=none,id=system,format=qcow2,cache=unsafe,file=" + systemDisk)
                .and("-device", "virtio-blk-pci,drive=system")
                .and("-chardev", "socket,id=agent,server=on,wait=off,path=" + agent(folder))
                .and("-device", "virtserialport,chardev=agent,name=agent");
    }

    static Path control(Path folder) {
        return folder.resolve("qmp");
    }

    static Path agent(Path folder) {
        return folder.resolve("agent");
    }

    /** Memory that is a file is there at once; where it is not shared with the file, what the machine changes is its own. */
    QemuCommand withMemory(Path file, boolean isShared) {
        String sharing = ",share=" + (isShared ? "on" : "off");
        return and("-object", "memory-backend-file,id=memory,size=512M,mem-path=" + file + sharing)
                .and("-machine", "memory-backend=memory");
    }

    /** A network on which this host is reached. */
    QemuCommand online() {
        return and("-netdev", NETWORK);
    }

    /** A network on which nobody is reached. */
    QemuCommand alone() {
        return and("-netdev", NETWORK + ",restrict=on");
    }

    QemuCommand withCard(Disk card) {
        String id = card.label();
        return and("-drive", "if=none,format=raw,cache=unsafe,id=" + id + ",file=" + card.file())
                .and("-device", "scsi-hd,drive=" + id + ",id=device-" + id);
    }

    /** For a machine that is told, before it runs, what state it goes on from. */
    QemuCommand waiting() {
        return and("-incoming", "defer");
    }

    private QemuCommand and(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new QemuCommand(List.copyOf(all));
    }

    Process start(Path folder) throws IOException {
        Files.deleteIfExists(control(folder));
        Files.deleteIfExists(agent(folder));
        Process qemu = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("qemu.log").toFile())
                .start();
        // However the tests end: a machine does not go on without them.
        Runtime.getRuntime().addShutdownHook(new Thread(qemu::destroyForcibly));
        return qemu;
    }
}
