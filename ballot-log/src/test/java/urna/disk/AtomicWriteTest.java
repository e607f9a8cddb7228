package urna.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicWriteTest {
    @TempDir
    private Path temp;

    private Path site;

    @BeforeEach
    void place() {
        site = temp.resolve("site");
    }

    @ParameterizedTest(name = "over an older one: {0}")
    @ValueSource(booleans = {true, false})
    void aSecondRunWhileAFolderIsBeingReplacedIsRefusedAndTheFirstIsWhole(boolean isThere) throws Exception {
        if (isThere) {
            Files.writeString(Files.createDirectory(site).resolve("old"), "old");
        }
        AtomicWrite.replaceFolder(site, part -> {
            Files.writeString(part.resolve("one"), "1");
            assertThatThrownBy(() -> AtomicWrite.replaceFolder(
                            site, second -> Files.writeString(second.resolve("other"), "other")))
                    .isInstanceOf(BeingWrittenException.class)
                    .hasMessageContaining(site.toString());
            Files.createDirectories(part);
            Files.writeString(part.resolve("two"), "2");
        });
        assertThat(site).isDirectoryContaining("glob:**/one").isDirectoryContaining("glob:**/two");
        assertThat(site).isDirectoryNotContaining("glob:**/o{ld,ther}");
    }

    @Test
    void whatACrashLeftIsRemovedByTheNextRun() throws Exception {
        Files.createFile(temp.resolve(".site.lock"));
        Files.writeString(Files.createDirectory(temp.resolve(".site.part")).resolve("half"), "half");
        Files.writeString(Files.createDirectory(temp.resolve(".site.old")).resolve("old"), "old");
        AtomicWrite.replaceFolder(site, part -> {
            assertThat(site).as("the older one is back").isDirectoryContaining("glob:**/old");
            Files.writeString(part.resolve("new"), "new");
        });
        assertThat(site).isDirectoryContaining("glob:**/new").isDirectoryNotContaining("glob:**/{half,old}");
        assertThat(temp).isDirectoryNotContaining("glob:**/.site.{part,old}");
    }
}
