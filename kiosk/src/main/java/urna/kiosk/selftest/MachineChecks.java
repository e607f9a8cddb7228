package urna.kiosk.selftest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import urna.kiosk.ballotbox.FleetingStorageException;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.ballotbox.StorageKind;

/**
 * What the machine itself tells: storage, clock, network, power.
 *
 * @param root where the system's own files are: {@code /}, or a test's
 */
record MachineChecks(Path root, StorageKind storageKind, Words words) {
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2056-01-01T00:00:00Z");

    /** A day's box and log take a hundredth of it; the rest is for logs and years. */
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private static final int PROBE_BYTES = 64 << 10;

    /** Bits of the firmware's flags: under-voltage now, and since the start. */
    private static final long UNDER_VOLTAGE = 0x1_0001;

    List<Check> storage(Path folder, Optional<Stick> stick) {
        List<Check> checks = new ArrayList<>();
        checks.add(storage("storage-card", folder));
        if (stick.isEmpty()) {
            checks.add(new Check("storage-stick", Check.Verdict.SKIPPED, words.get("reason.notHere")));
        } else {
            checks.add(stick(folder, stick.get()));
        }
        return checks;
    }

    private Check stick(Path folder, Stick stick) {
        try {
            if (!Files.isDirectory(stick.folder()) || !stick.rule().allows(stick.folder(), folder)) {
                return fail("storage-stick", "reason.noStick", stick.folder());
            }
        } catch (IOException e) {
            return fail("storage-stick", "reason.storage", e);
        }
        return storage("storage-stick", stick.folder());
    }

    private Check storage(String name, Path folder) {
        try {
            storageKind.requireLasting(folder);
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                return fail(name, "reason.full", free >> 20, LEAST_FREE_BYTES >> 20);
            }
            probe(folder);
            return pass(name, words.get("found.storage", store.type(), free >> 20));
        } catch (FleetingStorageException | IOException e) {
            return fail(name, "reason.storage", e);
        }
    }

    /** Writes something through to the disk, and reads it back. */
    private static void probe(Path folder) throws IOException {
        Path probe = folder.resolve(".selftest.part");
        byte[] pattern = new byte[PROBE_BYTES];
        Arrays.fill(pattern, (byte) 0x5a);
        try {
            try (FileChannel file = FileChannel.open(
                    probe, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(pattern);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            if (!Arrays.equals(Files.readAllBytes(probe), pattern)) {
                throw new IOException(probe + ": reads back as something else");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    Check clock(Instant now) {
        if (now.isBefore(EARLIEST) || now.isAfter(LATEST)) {
            return fail("clock", "reason.clock", now);
        }
        // The mark of systemd-timesyncd. No decision about a vote asks for the time: unsynchronised is worth a word, no
        // more.
        boolean synchronised = Files.exists(root.resolve("run/systemd/timesync/synchronized"));
        return pass("clock", words.get(synchronised ? "found.clock.synchronised" : "found.clock.alone", now));
    }

    Check network() {
        try {
            for (String line : Files.readAllLines(root.resolve("proc/net/route"), StandardCharsets.US_ASCII)) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length > 7 && fields[1].equals("00000000") && fields[7].equals("00000000")) {
                    return pass("network", words.get("found.network", fields[0]));
                }
            }
            return fail("network", "reason.network");
        } catch (IOException e) {
            return fail("network", "reason.network");
        }
    }

    /** The Pi's own word on whether its supply is strong enough, where there is one. */
    Check power() {
        Optional<Boolean> low = firmwareFlags().or(this::voltageAlarm);
        if (low.isEmpty()) {
            return new Check("power", Check.Verdict.SKIPPED, words.get("reason.noSensor"));
        }
        return low.get() ? fail("power", "reason.power") : pass("power", "");
    }

    private Optional<Boolean> firmwareFlags() {
        return read(root.resolve("sys/devices/platform/soc/soc:firmware/get_throttled"))
                .filter(flags -> flags.matches("(0x)?[0-9a-fA-F]{1,8}"))
                .map(flags -> (Long.parseLong(flags.replace("0x", ""), 16) & UNDER_VOLTAGE) != 0);
    }

    private Optional<Boolean> voltageAlarm() {
        try (Stream<Path> sensors = Files.list(root.resolve("sys/class/hwmon"))) {
            return sensors.filter(sensor -> read(sensor.resolve("name")).equals(Optional.of("rpi_volt")))
                    .flatMap(sensor -> read(sensor.resolve("in0_lcrit_alarm")).stream())
                    .map(alarm -> !alarm.equals("0"))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            // No such file: another machine, another kernel.
            return Optional.empty();
        }
    }

    private static Check pass(String name, String reason) {
        return new Check(name, Check.Verdict.PASS, reason);
    }

    private Check fail(String name, String reason, Object... values) {
        return new Check(name, Check.Verdict.FAIL, words.get(reason, values));
    }

    private Check fail(String name, String reason, Exception e) {
        return fail(name, reason, String.valueOf(e.getMessage()));
    }
}
