package urna.emulated.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a machine that is never started: its protocol and its display work all the same. */
class QmpPiIT {
    @TempDir
    private Path folder;

    private Process qemu;
    private Qmp qmp;

    @BeforeEach
    void start() throws IOException {
        Path socket = folder.resolve("qmp");
        qemu = new ProcessBuilder(
                        "qemu-system-aarch64",
                        "-M",
                        "virt",
                        "-nodefaults",
                        "-nic",
                        "none",
                        "-display",
                        "none",
                        "-device",
                        "bochs-display,romfile=,xres=800,yres=480",
                        "-S",
                        "-qmp",
                        "unix:" + socket + ",server=on,wait=off")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("qemu.log").toFile())
                .start();
        qmp = Qmp.connect(socket, qemu);
    }

    @AfterEach
    void stop() throws IOException {
        qemu.destroyForcibly().onExit().join();
        qmp.close();
    }

    @Test
    void anAnswerIsWhatQemuReturns() throws IOException {
        assertThat(qmp.execute("query-status").required("running").asBoolean()).isFalse();
        qmp.execute("cont");
        assertThat(qmp.execute("query-status").required("running").asBoolean()).isTrue();
        assertThat(qmp.events()).containsExactly("RESUME");
    }

    @Test
    void aRefusalHasQemusOwnWords() {
        assertThatThrownBy(() -> qmp.execute("fly"))
                .isInstanceOfSatisfying(
                        QmpRefusal.class, e -> assertThat(e.kind()).isEqualTo("CommandNotFound"))
                .hasMessageContaining("The command fly has not been found");
        assertThatThrownBy(() -> qmp.execute("device_del", Map.of("id", "none")))
                .isInstanceOf(QmpRefusal.class)
                .hasMessageContaining("none");
    }

    @Test
    void aScreenshotIsWhatTheDisplayShows() throws IOException {
        BufferedImage shown = qmp.screenshot(folder.resolve("shot.ppm")).pixels();
        assertThat(shown.getWidth()).isPositive();
        assertThat(shown.getHeight()).isPositive();
    }

    @Test
    void anEndedQemuIsTold() throws IOException {
        qemu.destroyForcibly().onExit().join();
        assertThatThrownBy(() -> qmp.execute("query-status")).isInstanceOfAny(EOFException.class, IOException.class);
    }
}
