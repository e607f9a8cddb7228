package urna.kiosk.deb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import urna.handover.Software;
import urna.kiosk.ballotbox.FleetingStorageException;
import urna.kiosk.ballotbox.StorageKind;
import urna.kiosk.testing.HandedOver;
import urna.kiosk.testing.Mesa;
import urna.testing.ScratchSystem;
import urna.testing.TestElection;

class PackageIT {
    /** Makes the test's folder below the build's. */
    static final class InTarget implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "package");
        }
    }

    private static final String FOLDER = "var/lib/urna/kiosk";
    private static final String UNIT = "usr/lib/systemd/system/urna-kiosk.service";
    private static final String ENABLED = "etc/systemd/system/multi-user.target.wants/urna-kiosk.service";

    /** Not below /tmp, which is in memory on many a machine: a kiosk refuses to record there. */
    @TempDir(factory = InTarget.class)
    private Path place;

    private ScratchSystem system = new ScratchSystem("", Path.of(""), Path.of(""));

    @BeforeEach
    void install() throws Exception {
        system = ScratchSystem.of("urna-kiosk", place);
        succeeds(system.install());
    }

    private static String succeeds(ScratchSystem.Ended ended) {
        assertThat(ended.status()).as(ended.output()).isZero();
        return ended.output();
    }

    private Path folder() {
        return system.root().resolve(FOLDER);
    }

    private boolean isThere(String path) {
        return Files.exists(system.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Test
    void givesTheKiosksFolderToItsUserAlone() throws Exception {
        String urna = system.userId("urna");
        assertThat(urna).isNotEqualTo("0");
        assertThat(system.stat(FOLDER)).isEqualTo("700 " + urna + " " + urna);
        assertThat(system.stat("var/lib/urna")).isEqualTo("755 0 0");
        // Without a stick nothing can be written where it would be mounted.
        assertThat(system.stat("media/urna")).isEqualTo("755 0 0");
    }

    @Test
    void leavesItsOwnFilesToRoot() throws Exception {
        assertThat(system.stat("usr/bin/urna-kiosk")).isEqualTo("755 0 0");
        for (String file : new String[] {
            UNIT,
            "usr/lib/systemd/system/media-urna.mount",
            "usr/lib/systemd/system/urna-stick.service",
            "usr/lib/modules-load.d/urna-kiosk.conf",
            "usr/lib/udev/rules.d/99-urna-kiosk.rules",
            "usr/lib/sysusers.d/urna-kiosk.conf",
            "usr/lib/tmpfiles.d/urna-kiosk.conf",
            "usr/share/urna-kiosk/jvm.options",
            "usr/share/urna-kiosk/boards/panel-7-inch.json"
        }) {
            assertThat(system.stat(file)).as(file).isEqualTo("644 0 0");
        }
        assertThat(isThere(ENABLED)).isTrue();
        assertThat(Files.readString(system.root().resolve(UNIT)))
                .contains("ConditionPathExists=/" + FOLDER + "/kiosk.json")
                .contains("ExecStart=/usr/bin/urna-kiosk run /" + FOLDER + " --board /" + FOLDER + "/board.json\n");
    }

    @Test
    void holdsADayOutOfItsJars() throws Exception {
        HandedOver.fill(folder(), new TestElection());
        assertThat(succeeds(system.launch("", "--version"))).contains(Software.VERSION);
        if (!isLasting(folder())) {
            // In a container everything lies on an overlay, and this is as far as it goes.
            assertThat(system.launch("", "run", folder().toString()).output())
                    .contains("put the kiosk's folder on a card");
            return;
        }
        String day = String.join(
                "\n", "key on", "open", "pin " + Mesa.PIN, "enable", "b", "c", "b", "c", "b", "c", "c", "quit", "");
        assertThat(succeeds(system.launch(day, "run", folder().toString()))).contains("Su voto está registrado");
        assertThat(succeeds(system.launch("", "status", folder().toString(), "--lang", "en")))
                .contains("Polls open.", "1 cast");
    }

    private static boolean isLasting(Path folder) throws IOException {
        try {
            StorageKind.ofSystem().requireLasting(folder);
            return true;
        } catch (FleetingStorageException e) {
            return false;
        }
    }

    @Test
    void keepsTheVotesWhateverBecomesOfThePackage() throws Exception {
        Path data = Files.createDirectory(folder().resolve("data"));
        Path votes = Files.writeString(data.resolve("box.db"), "votes");
        String urna = system.userId("urna");
        succeeds(system.remove());
        assertThat(isThere(UNIT)).isFalse();
        assertThat(isThere("usr/bin/urna-kiosk")).isFalse();
        assertThat(votes).hasContent("votes");

        succeeds(system.purge());
        assertThat(isThere(ENABLED)).isFalse();
        assertThat(votes).hasContent("votes");

        succeeds(system.install());
        assertThat(votes).hasContent("votes");
        assertThat(isThere(ENABLED)).isTrue();
        // The files are still the same user's: nobody else got the number meanwhile.
        assertThat(system.userId("urna")).isEqualTo(urna);
        assertThat(system.stat(FOLDER)).isEqualTo("700 " + urna + " " + urna);
    }
}
