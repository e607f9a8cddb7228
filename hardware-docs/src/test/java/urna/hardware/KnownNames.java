package urna.hardware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import urna.handover.Software;
import urna.hardware.harness.Harness;
import urna.hardware.harness.Header;
import urna.hardware.part.Build;
import urna.kiosk.board.Board;
import urna.kiosk.board.Wire;
import urna.kiosk.device.Light;
import urna.kiosk.selftest.SelfTestReport;
import urna.kiosk.session.Effect;

/**
 * Every name that a page may mark as code.
 *
 * @param ours what boards, parts and self-test are made of
 * @param texts in which a path, a setting or a label of ours must be found
 */
record KnownNames(Set<String> ours, String texts) {
    /** Commands of the Pi's system that a page may tell an installer to type; of ours, the command lines know. */
    private static final Set<String> SYSTEM = Set.of(
            "aplay",
            "cat",
            "date",
            "findmnt",
            "journalctl",
            "ls",
            "lsblk",
            "pinctrl",
            "rm",
            "scp",
            "ssh",
            "sudo",
            "systemctl",
            "timedatectl",
            "vcgencmd",
            "./urna",
            "urna-kiosk");

    /** What the system shows or is called, which nothing of ours could know. */
    private static final Set<String> SHOWN = Set.of(
            "Raspberry Pi",
            "Raspberry Pi OS (Legacy, 64-bit) Lite",
            "raspberrypi",
            "USER",
            "America/Caracas",
            "throttled=0x0",
            "800,480",
            "1024,600",
            "hi",
            "lo",
            "serial0",
            "ttyS0",
            "ttyAMA0",
            "dtoverlay",
            "--offline",
            "--lang en",
            "/proc/cmdline",
            "/sys/class/graphics/fb0/virtual_size");

    static KnownNames load() throws Exception {
        List<String> names = new ArrayList<>(checks());
        for (Board board : ShippedBoards.load()) {
            names.addAll(Build.of(board).quantities().keySet());
            board.pins().keySet().forEach(wire -> names.add(wire.name()));
            Harness.of(board)
                    .ends()
                    .keySet()
                    .forEach(place -> Header.gpio(place).ifPresent(gpio -> names.add("GPIO " + gpio)));
        }
        ShippedBoards.files().forEach(file -> names.addAll(List.of(file.toString(), file.getFileName() + "")));
        names.add("/var/lib/urna/kiosk/" + SelfTestReport.FOLDER);
        String debianPackage = "urna-kiosk_" + Software.VERSION.replace("urna-", "") + "_all.deb";
        names.addAll(List.of("./" + debianPackage, "kiosk/target/" + debianPackage));
        names.add(Board.FILE);
        names.addAll(SHOWN);
        return new KnownNames(Set.copyOf(names), read());
    }

    /** Every check that a self-test can make. */
    static Set<String> checks() {
        List<String> checks = new ArrayList<>(List.of(
                "display", "sound", "printer", "storage-card", "storage-stick", "clock", "power", "network", "broker"));
        Arrays.stream(Wire.values())
                .filter(wire -> wire.kind() != Wire.Kind.OUTPUT)
                .filter(wire -> !wire.name().matches("OPTION_[2-9]"))
                .forEach(wire -> checks.add(wire.name()));
        Arrays.stream(Light.values()).forEach(light -> checks.add("lamp-" + light));
        Arrays.stream(Effect.Tone.values()).forEach(tone -> checks.add("buzzer-" + tone));
        return Set.copyOf(checks);
    }

    boolean has(String name) {
        List<String> typed = List.of(name.split(" ", -1));
        return isThere(name) || (SYSTEM.contains(typed.get(0)) && hasAll(typed));
    }

    private boolean isThere(String name) {
        Pattern whole = Pattern.compile("(?<![\\w/.-])" + Pattern.quote(name) + "(?![\\w/-])");
        return ours.contains(name) || whole.matcher(texts).find();
    }

    /** A command's words: what is a path or is named like something of ours must be there. */
    private boolean hasAll(List<String> typed) {
        return typed.stream()
                .filter(word -> word.matches("(\\./|/|urna|kiosk/).*") && !word.equals("./urna"))
                .allMatch(this::isThere);
    }

    /** The boards, the pages that are made from them, the package's own files, and what the firmware reads of the system. */
    private static String read() throws IOException {
        List<Path> files = new ArrayList<>(ShippedBoards.files());
        Path kiosk = Path.of("..", "kiosk");
        files.add(kiosk.resolve("src/main/java/urna/kiosk/pi/PiBoard.java"));
        for (Path folder : List.of(kiosk.resolve("src/deb"), ShippedBoards.PAGES.resolve("es/panel-7-inch"))) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readString(file, StandardCharsets.UTF_8));
        }
        return texts.stream().collect(Collectors.joining("\n"));
    }
}
