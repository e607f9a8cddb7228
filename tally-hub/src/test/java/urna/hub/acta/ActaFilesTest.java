package urna.hub.acta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.note.SignedNote;

class ActaFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aBodysActaTakesThePlaceOfItsEarlierOne() throws Exception {
        ActaFiles.write(TestActas.nation(1), folder);
        ActaSheet later = TestActas.nation(2);
        ActaFiles.write(later, folder);
        assertThat(ActaFiles.note(folder, "ve")).hasBinaryContent(later.note().bytes());
    }

    @Test
    void aBodysActaDoesNotTakeThePlaceOfACommunes() throws Exception {
        SignedNote commune = TestActas.commune(2).note();
        requireLeft(TestActas.nation(1), "ve", commune.bytes());
    }

    @Test
    void signaturesThatTheNewActaHasNotAreLeft() throws Exception {
        requireLeft(
                TestActas.commune(1), "el-panal", TestActas.commune(2).note().bytes());
        requireLeft(TestActas.commune(1), "el-panal", new byte[] {'?'});
        ActaSheet more = TestActas.commune(3);
        Files.write(
                ActaFiles.note(folder, "el-panal"), TestActas.commune(2).note().bytes());
        ActaFiles.write(more, folder);
        assertThat(ActaFiles.note(folder, "el-panal"))
                .hasBinaryContent(more.note().bytes());
    }

    private void requireLeft(ActaSheet acta, String name, byte[] there) throws Exception {
        Path file = Files.write(ActaFiles.note(folder, name), there);
        assertThatThrownBy(() -> ActaFiles.write(acta, folder))
                .isInstanceOf(OtherActaException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasBinaryContent(there);
    }
}
