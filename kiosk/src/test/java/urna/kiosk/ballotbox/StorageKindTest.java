package urna.kiosk.ballotbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageKindTest {
    @TempDir
    private Path place;

    @ParameterizedTest
    @ValueSource(strings = {"tmpfs", "ramfs", "overlay"})
    void refusesWhatAPowerCutEmpties(String type) {
        Path data = place.resolve("data");
        assertThatThrownBy(() -> new StorageKind(path -> type).requireLasting(data))
                .isInstanceOf(FleetingStorageException.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("(" + type + ")")
                .hasMessageContaining("; put the kiosk's folder on a card or disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "vfat", "btrfs", "f2fs"})
    void takesCardsDisksAndSticks(String type) throws Exception {
        new StorageKind(path -> type).requireLasting(place);
    }

    @Test
    void asksTheSystemAboutTheNearestFolderThatIsThere() throws Exception {
        Path far = place.resolve("a/b/c");
        StringBuilder asked = new StringBuilder();
        new StorageKind(path -> {
                    asked.append(path);
                    return Files.getFileStore(path).type().isEmpty() ? "" : "ext4";
                })
                .requireLasting(far);
        assertThat(asked).hasToString(place.toString());
    }

    @Test
    void noStickIsInMemory() throws Exception {
        Path memory = Path.of("/dev/shm");
        if (Files.isDirectory(memory)) {
            assertThat(Stick.OTHER_DISK.allows(memory, place)).isFalse();
        }
        assertThat(Stick.OTHER_DISK.allows(place, place)).isFalse();
        assertThat(Stick.ANY_DISK.allows(place, place)).isTrue();
    }

    @Test
    void knowsTheMemoryOfThisComputer() {
        Path memory = Path.of("/dev/shm");
        if (Files.isDirectory(memory)) {
            assertThatThrownBy(() -> StorageKind.ofSystem().requireLasting(memory))
                    .isInstanceOf(FleetingStorageException.class);
        }
    }
}
