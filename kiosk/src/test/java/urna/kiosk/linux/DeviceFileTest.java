package urna.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A named pipe blocks as a device file does: a read while there is nothing, a write while there is no room. */
class DeviceFileTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MORE_THAN_A_PIPE_HOLDS = 1 << 20;

    @TempDir
    private Path folder;

    private Path pipe = Path.of("");
    private DeviceFile device = new DeviceFile(pipe);

    @BeforeEach
    void makePipe() throws Exception {
        pipe = folder.resolve("lp0");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(mkfifo.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(mkfifo.exitValue()).isZero();
        device.close();
        device = new DeviceFile(pipe);
    }

    @AfterEach
    void close() {
        device.close();
    }

    @Test
    void readsWhatComes() throws IOException {
        device.write(new byte[] {1, 2, 3}, LONG);
        assertThat(device.read(LONG)).containsExactly(1, 2, 3);
    }

    @Test
    void aReadThatBlocksEnds() throws IOException {
        assertThatThrownBy(() -> device.read(SHORT)).isInstanceOf(OverdueException.class);
        device.write(new byte[] {1}, LONG);
    }

    @Test
    void aWriteThatBlocksEnds() {
        assertThatThrownBy(() -> device.write(new byte[MORE_THAN_A_PIPE_HOLDS], SHORT))
                .isInstanceOf(OverdueException.class);
    }

    @Test
    void neverMakesAFile() {
        DeviceFile missing = new DeviceFile(folder.resolve("lp1"));
        assertThatThrownBy(() -> missing.write(new byte[1], LONG)).isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("lp1")).doesNotExist();
        missing.close();
    }

    @Test
    void addsToAPlainFileThatIsNeverReadFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("paper"), "before ");
        DeviceFile plain = new DeviceFile(file);
        plain.write("now".getBytes(StandardCharsets.UTF_8), LONG);
        assertThatThrownBy(() -> plain.read(LONG)).hasMessageContaining("never read from");
        plain.write(" again".getBytes(StandardCharsets.UTF_8), LONG);
        plain.close();
        assertThat(file).hasContent("before now again");
    }
}
