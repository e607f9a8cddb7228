package urna.kiosk.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void readsAPicture() throws Exception {
        BufferedImage drawn = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(1, 1, 0x00c0ff);
        ImageIO.write(
                drawn,
                "png",
                Files.createDirectory(folder.resolve("pictures"))
                        .resolve(SHA256 + ".png")
                        .toFile());
        assertThat(new PictureFolder(folder).picture(SHA256)).hasValueSatisfying(read -> {
            assertThat(read.getWidth()).isEqualTo(3);
            assertThat(read.getRGB(1, 1) & 0xffffff).isEqualTo(0x00c0ff);
        });
    }

    @Test
    void doesWithoutAPictureThatIsNotThereOrIsNone() throws Exception {
        PictureFolder pictures = new PictureFolder(folder);
        assertThat(pictures.picture(SHA256)).isEmpty();
        Files.writeString(Files.createDirectory(folder.resolve("pictures")).resolve(SHA256 + ".png"), "no picture");
        assertThat(pictures.picture(SHA256)).isEmpty();
    }
}
