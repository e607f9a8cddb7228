package urna.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.handover.PictureFile;
import urna.testing.TestPicture;

class PictureTest {
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;

    private final byte[] png = TestPicture.png(64, 48, 0x2060a0);

    @TempDir
    private Path folder;

    @Test
    void aPicturesSizeStandsInItsHeader() throws Exception {
        assertThat(PictureHeader.read("agua.png", png)).isEqualTo(new PictureHeader(64, 48));
    }

    @ParameterizedTest
    @CsvSource({"31, 64", "64, 31", "1025, 64", "64, 1025", "0, 64", "-1, 64", "64, 2147483647"})
    void aSizeOutOfBoundsIsRefused(int width, int height) {
        ByteBuffer.wrap(png).putInt(WIDTH_AT, width).putInt(HEIGHT_AT, height);

        assertThatThrownBy(() -> PictureHeader.read("agua.png", png))
                .isInstanceOf(MalformedPictureException.class)
                .hasMessageStartingWith("agua.png: " + Integer.toUnsignedString(width) + " x ")
                .hasMessageContaining("32 to 1024");
    }

    @ParameterizedTest
    @CsvSource({"32, 1024", "1024, 32"})
    void theBoundsThemselvesAreTaken(int width, int height) throws Exception {
        ByteBuffer.wrap(png).putInt(WIDTH_AT, width).putInt(HEIGHT_AT, height);

        assertThat(PictureHeader.read("agua.png", png)).isEqualTo(new PictureHeader(width, height));
    }

    @Test
    void whatIsNoPngFileIsRefused() {
        byte[] jpeg = png.clone();
        jpeg[0] = (byte) 0xff;
        byte[] another = png.clone();
        another[12] = 'J';

        for (byte[] bytes : new byte[][] {jpeg, {}, Arrays.copyOf(png, 28)}) {
            assertThatThrownBy(() -> PictureHeader.read("agua.png", bytes))
                    .isInstanceOf(MalformedPictureException.class)
                    .hasMessage("agua.png: not a PNG file");
        }
        assertThatThrownBy(() -> PictureHeader.read("agua.png", another))
                .isInstanceOf(MalformedPictureException.class)
                .hasMessageContaining("does not begin with its size");
        assertThatThrownBy(() -> PictureHeader.read("agua.png", Arrays.copyOf(png, PictureHeader.MOST_BYTES + 1)))
                .isInstanceOf(MalformedPictureException.class)
                .hasMessageContaining("262145 bytes");
    }

    @Test
    void onlyTheSignedFileIsRead() throws Exception {
        Picture picture = Picture.of("proyecto", "agua", png);
        Path file = folder.resolve(picture.file());
        Files.createDirectory(folder.resolve(Picture.FOLDER));
        Files.write(file, png);
        assertThat(PictureFile.read(folder, picture)).isEqualTo(png);

        Files.write(file, TestPicture.png(64, 48, 0xa02020));
        assertThatThrownBy(() -> PictureFile.read(folder, picture))
                .isInstanceOf(MalformedPictureException.class)
                .hasMessage(file + ": not the picture that was signed for the option proyecto/agua");

        Files.write(file, new byte[PictureHeader.MOST_BYTES + 1]);
        assertThatThrownBy(() -> PictureFile.read(folder, picture))
                .isInstanceOf(MalformedPictureException.class)
                .hasMessageContaining("too many for a picture");
    }

    @Test
    void aSignedFileThatIsNoPictureIsRefusedAllTheSame() throws Exception {
        byte[] text = {'h', 'o', 'l', 'a'};
        Picture picture = Picture.of("proyecto", "agua", text);
        Files.createDirectory(folder.resolve(Picture.FOLDER));
        Files.write(folder.resolve(picture.file()), text);

        assertThatThrownBy(() -> PictureFile.read(folder, picture))
                .isInstanceOf(MalformedPictureException.class)
                .hasMessageEndingWith("not a PNG file");
    }
}
