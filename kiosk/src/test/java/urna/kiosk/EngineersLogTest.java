package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** In Javas of their own, since a process sets up its log once. */
class EngineersLogTest {
    /** A program that logs. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            if (arguments.length > 0) {
                EngineersLog.use();
            }
            LoggerFactory.getLogger(Program.class).debug("nobody reads this");
            LoggerFactory.getLogger(Program.class).warn("the {} is open", "case", new IOException("a reason"));
        }
    }

    private static String errorOutput(String... arguments) throws Exception {
        String[] command = {
            new File(System.getProperty("java.home"), "bin/java").getPath(),
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName()
        };
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(List.of(command))).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        String text = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void writesALineAndWhatWasThrownOnTheErrorOutput() throws Exception {
        assertThat(errorOutput("kiosk"))
                .containsPattern("^\\d\\d:\\d\\d:\\d\\d WARN  EngineersLogTest\\$Program: the case is open\n"
                        + "java.io.IOException: a reason\n\tat urna.kiosk")
                .doesNotContain("nobody reads this");
    }

    @Test
    void leavesTheLogOfOtherProgramsAlone() throws Exception {
        assertThat(errorOutput()).isEmpty();
    }
}
