package urna.emulated.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import urna.disk.AtomicWrite;
import urna.emulated.host.HostElection;

/**
 * A Raspberry Pi on which the workshop has installed the kiosk's package. Installing takes a boot of its own, once for each
 * package; the state that the machine is in afterwards is kept, and every machine of a test wakes from it: a boot without its
 * first ten seconds, in which no card, no stick and no kiosk is there yet.
 *
 * <p>What a real Pi does not have: an archive of the classes that a kiosk loads, from a first start without an election day. It
 * saves half of what a start takes here, where every instruction is translated. The unit's command line is the package's own.
 */
public final class Pi {
    private static final Path PACKAGES = Path.of("..", "kiosk", "target");

    /** Held until this process ends: another one with another package would delete what this one's machines stand on. */
    private static @Nullable FileLock lock;

    private final Base base;
    private final Path disk;
    private final SavedState state;

    private Pi(Base base, Path folder) {
        this.base = base;
        disk = folder.resolve("disk");
        state = SavedState.in(folder);
    }

    /** The package that was built last, installed by whoever asks first. */
    public static synchronized Pi installed() throws IOException, InterruptedException {
        Path cache = Files.createDirectories(cache());
        if (lock == null) {
            lock = lock(cache);
        }
        Base base = Base.build(cache);
        Path deb = newestPackage();
        Path folder = cache.resolve("kiosk-" + key(base, deb));
        Pi pi = new Pi(base, folder);
        if (!Files.exists(folder)) {
            deleteOlder(cache);
            Path unfinished = Files.createDirectories(cache.resolve("kiosk-new"));
            new Pi(base, unfinished).install(deb);
            // Last, so that what was cut off half-way is not taken for a Pi; the disk names the one below it, not
            // itself.
            Files.move(unfinished, folder);
        }
        return pi;
    }

    /**
     * Switches on a machine of its own.
     *
     * @param folder for what it needs while it is on
     */
    public Machine switchOn(Path folder) throws IOException, InterruptedException {
        return Machine.wake(folder, base, ownDisk(folder, disk), state, false, Optional.empty());
    }

    /** The same for a machine that will be saved, which takes longer. */
    Machine switchOnToSave(Path folder) throws IOException, InterruptedException {
        return Machine.wake(folder, base, ownDisk(folder, disk), state, true, Optional.empty());
    }

    /** A machine that starts from its kernel on, with a card in it. */
    Machine boot(Path folder, Disk card) throws IOException, InterruptedException {
        Path memory = folder.resolve("memory");
        return Machine.coldBoot(folder, base, ownDisk(folder, disk), memory, Optional.of(card));
    }

    /** A machine that goes on where another of this Pi was saved, with copies of what was on its disks. */
    Machine wake(Path folder, Path savedIn, Disk card) throws IOException, InterruptedException {
        Path own = ownDisk(folder, systemDisk(savedIn));
        return Machine.wake(folder, base, own, SavedState.in(savedIn), false, Optional.of(card));
    }

    private static Path ownDisk(Path folder, Path below) throws IOException, InterruptedException {
        return Base.overlay(below, "qcow2", systemDisk(folder));
    }

    /** The system's disk of a machine that was switched on with this folder. */
    private static Path systemDisk(Path folder) {
        return folder.resolve("system.qcow2");
    }

    private static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path home = xdg == null || xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return home.resolve("urna").resolve("emulated-pi");
    }

    private static FileLock lock(Path cache) throws IOException {
        FileChannel file = FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock taken = file.tryLock();
        if (taken == null) {
            file.close();
            throw new IOException("another test of the emulated Pi works in " + cache + ": wait until it has ended");
        }
        return taken;
    }

    private static Path newestPackage() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGES)) {
            List<Path> debs =
                    files.filter(file -> file.toString().endsWith("_all.deb")).toList();
            assertThat(debs)
                    .as("packages in " + PACKAGES + ": './urna package kiosk' makes it")
                    .hasSize(1);
            return debs.get(0);
        }
    }

    /** All that the saved state depends on: Debian, the package, QEMU, and how these classes use them. */
    private static String key(Base base, Path deb) throws IOException, InterruptedException {
        MessageDigest digest = sha256();
        digest.update(base.folder().getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(deb));
        digest.update(HostCommand.run("qemu-system-aarch64", "--version").getBytes(StandardCharsets.UTF_8));
        for (Class<?> type : List.of(Machine.class, Pi.class, QemuCommand.class, SavedState.class)) {
            try (InputStream code = Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
                digest.update(code.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void deleteOlder(Path cache) throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            for (Path old : entries.filter(
                            entry -> entry.getFileName().toString().startsWith("kiosk-"))
                    .toList()) {
                AtomicWrite.deleteAll(old);
            }
        }
    }

    private void install(Path deb) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("pi");
        Disk workshop = workshop(deb, place);
        Disk card = Disk.empty(place.resolve("card"), "CARD");
        try (Machine machine = Machine.coldBoot(place, base, base.newDisk(disk), state.memory(), Optional.empty())) {
            machine.insertCard(workshop);
            machine.insertCard(card);
            machine.guest().run(script("install.sh"));
            machine.pull(workshop);
            machine.pull(card);
            machine.save(state.devices());
        }
        AtomicWrite.deleteAll(place);
    }

    /** What an installer carries: the package, and a kiosk's folder to try it with. */
    private static Disk workshop(Path deb, Path place) throws IOException, InterruptedException {
        Path content = Files.createDirectories(place.resolve("workshop"));
        Files.copy(deb, content.resolve("urna-kiosk.deb"));
        Path election = Files.createDirectories(place.resolve("election"));
        HostElection trial = HostElection.provision(election, HostElection.HOST_OF_QEMU, HostElection.draft());
        KioskCard.copy(trial.kioskFolder(), content.resolve("kiosk"));
        return Disk.of(place.resolve("workshop.disk"), "WORKSHOP", content);
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("image", name));
    }
}
