package urna.hub.deb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.handover.HubFolder;
import urna.handover.Software;
import urna.hub.testing.TestFolder;
import urna.testing.ScratchSystem;
import urna.testing.TestElection;

class PackageIT {
    private static final String FOLDER = "var/lib/urna-hub";
    private static final String UNIT = "usr/lib/systemd/system/urna-hub.service";
    private static final String ENABLED = "etc/systemd/system/multi-user.target.wants/urna-hub.service";
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    /** Once for all, because a hub's jars are many. */
    @TempDir
    private static Path place;

    private static ScratchSystem system = new ScratchSystem("", Path.of(""), Path.of(""));

    @BeforeAll
    static void install() throws Exception {
        system = ScratchSystem.of("urna-hub", place);
        succeeds(system.install());
    }

    private static String succeeds(ScratchSystem.Ended ended) {
        assertThat(ended.status()).as(ended.output()).isZero();
        return ended.output();
    }

    private static boolean isThere(ScratchSystem system, String path) {
        return Files.exists(system.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Test
    void givesTheHubsFolderToItsUserAndItsOwnFilesToRoot() throws Exception {
        String user = system.userId("urna-hub");
        assertThat(user).isNotEqualTo("0");
        assertThat(system.stat(FOLDER)).isEqualTo("700 " + user + " " + user);
        assertThat(system.stat("usr/bin/urna-hub")).isEqualTo("755 0 0");
        for (String file : new String[] {UNIT, "usr/share/urna-hub/jvm.options", "usr/lib/sysusers.d/urna-hub.conf"}) {
            assertThat(system.stat(file)).as(file).isEqualTo("644 0 0");
        }
        assertThat(isThere(system, ENABLED)).isTrue();
    }

    @Test
    void runsAHubOutOfItsJarsUntilItIsToldToStop() throws Exception {
        assertThat(succeeds(system.launch("", "--version"))).contains(Software.VERSION);
        assertThat(succeeds(system.launch("", "--help"))).contains("run", "recount", "acta");
        HubFolder hub = TestFolder.write(place.resolve("hub"), new TestElection());
        Process running = new ProcessBuilder(
                        system.root().resolve("usr/bin/urna-hub").toString(),
                        "run",
                        hub.path().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader printed = running.inputReader()) {
            // Of the log, which goes beside what is printed.
            assertThat(printed.readLine()).contains("listening to the broker");
            assertThat(printed.readLine()).startsWith("page ");
            assertThat(printed.readLine()).startsWith("broker ");
            // Not Process.destroy, which would close what is still to be read.
            running.toHandle().destroy();
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(running.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(printed.lines()).isEmpty();
        } finally {
            running.destroyForcibly();
        }
        succeeds(system.launch("", "recount", hub.path().toString()));
    }

    @Test
    void hasAUnitThatSystemdUnderstands() throws Exception {
        // All that the unit stands on and that no package in the scratch system brings.
        Files.writeString(system.root().resolve(UNIT).resolveSibling("sysinit.target"), "[Unit]\nDescription=-\n");
        Process verify = new ProcessBuilder(
                        "systemd-analyze", "verify", "--man=no", "--root=" + system.root(), "urna-hub.service")
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
        assertThat(system.root().resolve(UNIT))
                .content()
                .contains("ExecStart=/usr/bin/urna-hub run /" + FOLDER + "\n", "SuccessExitStatus=143\n")
                .contains("ConditionPathExists=/" + FOLDER + "/hub.json\n");
    }

    @Test
    void keepsWhatTheHubTookWhateverBecomesOfThePackage(@TempDir Path another) throws Exception {
        ScratchSystem spoiled = ScratchSystem.of("urna-hub", another);
        succeeds(spoiled.install());
        Path data = Files.createDirectory(spoiled.root().resolve(FOLDER).resolve("data"));
        Path votes = Files.writeString(data.resolve("hub.db"), "votes");
        String user = spoiled.userId("urna-hub");
        succeeds(spoiled.remove());
        assertThat(isThere(spoiled, UNIT)).isFalse();
        succeeds(spoiled.purge());
        assertThat(isThere(spoiled, ENABLED)).isFalse();
        assertThat(votes).hasContent("votes");

        succeeds(spoiled.install());
        assertThat(votes).hasContent("votes");
        assertThat(spoiled.userId("urna-hub")).isEqualTo(user);
    }
}
