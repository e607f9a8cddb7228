package urna.kiosk.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.kiosk.ballotbox.BoxStatus;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.ballotbox.StorageKind;
import urna.kiosk.board.Board;
import urna.kiosk.board.ShippedBoard;
import urna.kiosk.board.Wire;
import urna.kiosk.selftest.Check.Verdict;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;
import urna.kiosk.testing.Desk;
import urna.kiosk.testing.FakeHub;
import urna.kiosk.testing.HandTicker;
import urna.kiosk.testing.Mesa;
import urna.log.VerifiedLog;
import urna.note.InvalidSignatureException;
import urna.note.NoteVerifier;
import urna.note.SignedNote;
import urna.record.Alarm;
import urna.record.EntryNote;
import urna.record.MalformedEntryException;
import urna.record.Sessions;
import urna.testing.TestElection;

class SelfTestTest {
    private static final BoxStatus EMPTY = new BoxStatus(VerifiedLog.Phase.NOT_OPENED, Sessions.NONE, false, 0, 0, 0);
    private static final List<String> BUTTONS = List.of(
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "c", "x", "b", "n", "l", "m", "s", "key on", "key off",
            "enable", "void", "pause", "polls");
    /** Four lights, four tones, display, printer: all of them right. */
    private static final List<String> YES = List.of("c", "c", "c", "c", "c", "c", "c", "c", "c", "c");

    @TempDir
    private Path place;

    private final TestElection election = new TestElection();
    private final StringWriter out = new StringWriter();
    private FakeHub hub = new FakeHub(election);
    private boolean offline;
    private String fileSystem = "ext4";

    @BeforeEach
    void bootMachine() throws IOException {
        write("proc/net/route", """
                Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask
                eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000
                eth0\t0000A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF
                """);
        write("sys/devices/platform/soc/soc:firmware/get_throttled", "0\n");
        write("run/systemd/timesync/synchronized", "");
        Files.createDirectories(place.resolve("k-1"));
    }

    private void write(String file, String content) throws IOException {
        Path path = place.resolve("root").resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, content);
    }

    private Mesa mesa() {
        return new Mesa(place.resolve("k-1"), election);
    }

    private SelfTestReport run(Bench bench, Optional<Stick> stick) {
        SelfTest.Surroundings surroundings = new SelfTest.Surroundings(
                hub, new StorageKind(path -> fileSystem), place.resolve("root"), new HandTicker().clock(), offline);
        return new SelfTest(bench, "es", surroundings).run(mesa().folder(), stick, "urna-test", EMPTY);
    }

    private SelfTestReport typed(List<String> presses, List<String> answers) {
        List<String> lines = new ArrayList<>(presses);
        lines.addAll(answers);
        BufferedReader in = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
        return run(new DeskBench(in, new PrintWriter(out, true), new Desk().devices(), "es"), Optional.empty());
    }

    private static List<String> replaced(List<String> lines, String from, String... to) {
        List<String> other = new ArrayList<>();
        lines.forEach(line -> other.addAll(line.equals(from) ? List.of(to) : List.of(line)));
        return other;
    }

    private static Check check(SelfTestReport report, String name) {
        return report.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertFailed(SelfTestReport report, String name, String reason) {
        assertThat(check(report, name).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(report, name).reason()).contains(reason);
        assertThat(report.isGood()).isFalse();
        assertThat(report.text()).endsWith("\nresult fail\n");
    }

    @Test
    void passesAKioskOfWhichEverythingWorks() {
        SelfTestReport report = typed(BUTTONS, YES);
        assertThat(report.isGood()).isTrue();
        assertThat(report.checks().stream().filter(check -> check.verdict() == Verdict.SKIPPED))
                .extracting(Check::name)
                .containsExactly("TAMPER", "MAINS", "sound", "storage-stick");
        assertThat(report.checks()).extracting(Check::name).contains("OPTION_10", "POLLS", "lamp-BUSY", "broker");
        assertThat(report.text())
                .startsWith("""
                        urna.selftest/v1
                        election cp-2026-4
                        commune el-panal
                        kiosk k-1
                        software urna-test
                        board desk
                        time 2026-11-22T12:00:00Z
                        check OPTION_1 pass
                        """)
                .contains("\ncheck network pass por eth0\n")
                .endsWith("\nresult pass\n");
        assertThat(out.toString())
                .contains("Pulse: opción 10, a la derecha, la última.", "BIEN     OPTION_1", "Todo bien", "«skip»");
        assertThat(hub.isClosed()).isTrue();
    }

    @Test
    void failsACrossedWireAfterThreeTries() {
        SelfTestReport report = typed(replaced(BUTTONS, "2", "3", "3", "3"), YES);
        assertFailed(report, "OPTION_2", "opción 3");
        assertThat(check(report, "OPTION_3").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void forgivesAWrongPress() {
        assertThat(typed(replaced(BUTTONS, "2", "7", "2"), YES).isGood()).isTrue();
    }

    @Test
    void failsAButtonThatPressesAnotherToo() {
        assertFailed(typed(replaced(BUTTONS, "c", "c + x", "c + x", "c + x"), YES), "CONFIRM", "CORREGIR");
    }

    @Test
    void namesWhatIsSkipped() {
        SelfTestReport report = typed(replaced(BUTTONS, "m", "skip"), YES);
        assertThat(check(report, "MOVE")).isEqualTo(new Check("MOVE", Verdict.SKIPPED, "lo dejó fuera quien instala"));
        assertThat(report.isGood()).isTrue();
    }

    @Test
    void failsWhatIsNotDoneAtAll() {
        SelfTestReport report = typed(List.of("1"), List.of());
        assertThat(check(report, "OPTION_1").verdict()).isEqualTo(Verdict.PASS);
        assertFailed(report, "OPTION_2", "a tiempo");
        assertFailed(report, "display", "a tiempo");
    }

    @Test
    void failsWhatTheInstallerSeesToBeWrong() {
        List<String> answers = new ArrayList<>(YES);
        answers.set(8, "x");
        assertFailed(typed(BUTTONS, answers), "display", "quien instala dice que no");
    }

    @Test
    void failsStorageThatForgets() {
        fileSystem = "tmpfs";
        assertFailed(typed(BUTTONS, YES), "storage-card", "tmpfs");
    }

    @Test
    void failsAStickThatIsNotThere() {
        List<String> lines = new ArrayList<>(BUTTONS);
        lines.addAll(YES);
        BufferedReader in = new BufferedReader(new StringReader(String.join("\n", lines)));
        DeskBench bench = new DeskBench(in, new PrintWriter(out, true), new Desk().devices(), "es");
        Path stick = place.resolve("stick");
        assertFailed(
                run(bench, Optional.of(new Stick(stick, Stick.ANY_DISK))), "storage-stick", "USB montada en " + stick);
    }

    @Test
    void probesStorageAndLeavesNothing() throws IOException {
        typed(BUTTONS, YES);
        assertThat(place.resolve("k-1")).isEmptyDirectory();
    }

    @Test
    void failsAMachineWithoutARoute() throws IOException {
        write("proc/net/route", "Iface\tDestination\tGateway\n");
        assertFailed(typed(BUTTONS, YES), "network", "cable");
    }

    @Test
    void failsABrokerThatDoesNotAnswer() {
        hub = new FakeHub(election).withoutNetwork();
        assertFailed(typed(BUTTONS, YES), "broker", "no network in this test");
    }

    @Test
    void leavesTheNetworkOutWhenAsked() {
        offline = true;
        hub = new FakeHub(election).withoutNetwork();
        SelfTestReport report = typed(BUTTONS, YES);
        assertThat(check(report, "broker").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(hub.attempts()).isZero();
    }

    @Test
    void failsAWeakSupply() throws IOException {
        write("sys/devices/platform/soc/soc:firmware/get_throttled", "50000\n");
        assertThat(check(typed(BUTTONS, YES), "power").verdict()).isEqualTo(Verdict.FAIL);
        write("sys/devices/platform/soc/soc:firmware/get_throttled", "80000\n");
        assertThat(check(typed(BUTTONS, YES), "power").verdict()).isEqualTo(Verdict.PASS);
        Files.delete(place.resolve("root/sys/devices/platform/soc/soc:firmware/get_throttled"));
        assertThat(check(typed(BUTTONS, YES), "power").verdict()).isEqualTo(Verdict.SKIPPED);
        write("sys/class/hwmon/hwmon1/name", "rpi_volt\n");
        write("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
        assertThat(check(typed(BUTTONS, YES), "power").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void failsAClockFromBeforeTheProject() {
        MachineChecks machine = new MachineChecks(place, new StorageKind(path -> fileSystem), Words.in("en"));
        assertThat(machine.clock(Instant.parse("1970-01-01T00:10:00Z")).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(machine.clock(Instant.parse("2026-11-22T00:00:00Z")).reason())
                .startsWith("not synchronised");
    }

    @Test
    void signsAReportThatIsNoEntryOfTheLog() throws Exception {
        SelfTestReport report = typed(BUTTONS, YES);
        Path first = report.write();
        Path second = report.write();
        assertThat(first).hasParent(place.resolve("k-1/selftest")).hasFileName("20261122T120000Z.note");
        assertThat(second).hasFileName("20261122T120000Z-2.note");
        byte[] bytes = Files.readAllBytes(first);
        NoteVerifier.verify(
                SignedNote.parse(bytes), List.of(election.kiosk("k-1").key()));
        assertThatThrownBy(() -> EntryNote.open(bytes, election.kiosk("k-1").key()))
                .isInstanceOf(MalformedEntryException.class);
        byte[] forged = new String(bytes, StandardCharsets.UTF_8)
                .replace("result pass", "result fail")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> NoteVerifier.verify(
                        SignedNote.parse(forged), List.of(election.kiosk("k-1").key())))
                .isInstanceOf(InvalidSignatureException.class);
    }

    private static BoardBench onBoard(Desk desk, List<String> terminal) throws Exception {
        Board board = ShippedBoard.CHARACTERS.load();
        return new BoardBench(board, desk.devices(), terminal::add, "es", Duration.ofMillis(1), Duration.ofMillis(1));
    }

    @Test
    void offersToLeaveAStepOutOnlyWhereThatCanBeTyped() throws Exception {
        List<String> terminal = new ArrayList<>();
        run(onBoard(new Desk(), terminal), Optional.empty());
        assertThat(terminal).first().asString().startsWith("Prueba de la máquina k-1");
        assertThat(terminal).noneMatch(line -> line.contains("skip"));
    }

    @Test
    void takesNothingForAnActThatNobodyDid() throws Exception {
        BoardBench bench = onBoard(new Desk(), new ArrayList<>());
        bench.hear(new Event.KeyTurned(false));
        bench.begin("Prueba");
        bench.hear(new Event.PartChanged(Alarm.Part.PRINTER, true));
        assertThat(bench.await()).isEqualTo(new Act.Nothing());
    }

    @Test
    void failsForAPinThatFailedBeforeItBegan() throws Exception {
        BoardBench bench = onBoard(new Desk(), new ArrayList<>());
        bench.fail(new IllegalStateException("a pin is gone"));
        bench.begin("Prueba");
        assertThatThrownBy(bench::await).hasMessage("a pin is gone");
    }

    @Test
    void asksOnTheBoardsDisplayAndHearsItsPins() throws Exception {
        Desk desk = new Desk();
        List<String> terminal = new ArrayList<>();
        BoardBench bench = onBoard(desk, terminal);
        bench.begin("Prueba");
        bench.hear(new Event.Press(Button.OPTION_1));
        bench.hear(new Event.Press(Button.OPTION_2));
        assertThat(bench.await())
                .isEqualTo(new Act.Done(List.of(new Event.Press(Button.OPTION_1), new Event.Press(Button.OPTION_2))));
        assertThat(bench.await()).isEqualTo(new Act.Nothing());
        bench.tell("Pulse: x.");
        assertThat(terminal).containsExactly("Prueba", "Pulse: x.");
        assertThat(desk.screen().instruction()).isEqualTo("Pulse: x.");
        assertThat(desk.screen().test()).isTrue();
        assertThat(bench.wires()).contains(Wire.TAMPER).doesNotContain(Wire.PAUSE);
    }
}
