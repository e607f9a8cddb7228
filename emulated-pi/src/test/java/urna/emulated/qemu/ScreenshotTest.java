package urna.emulated.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import urna.kiosk.screen.ScreenStates;

class ScreenshotTest {
    private static final Screenshot EXPECTED = Screenshot.of(ScreenStates.screen("choose-one-marked", "es"));

    private final BufferedImage shown =
            Screenshot.of(ScreenStates.screen("choose-one-marked", "es")).pixels();

    @Test
    void theScreenItselfIsShown() throws IOException {
        new Screenshot(shown).assertShows("itself", EXPECTED, "a journal");
        assertThat(new Screenshot(shown).shows(EXPECTED)).isTrue();
        assertThat(new Screenshot(shown).shows(Screenshot.of(ScreenStates.screen("choose-one-marked", "en"))))
                .isFalse();
    }

    @Test
    void onePixelThatDiffersIsToldAndMarkedInAPicture() throws IOException {
        shown.setRGB(17, 5, shown.getRGB(17, 5) ^ 1);
        Throwable told = catchThrowable(() -> new Screenshot(shown).assertShows("one pixel", EXPECTED, "a journal"));
        assertThat(told)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("1 pixels that differ from the screen one pixel; see ")
                .hasMessageContaining("a journal");
        Path left = Path.of(String.valueOf(told.getMessage())
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*; see ", ""));
        BufferedImage difference = ImageIO.read(left.resolve("difference.png").toFile());
        assertThat(difference.getRGB(17, 5) & 0xffffff).isEqualTo(0xff0000);
        assertThat(difference.getRGB(18, 5) & 0xffffff).isZero();
        assertThat(ImageIO.read(left.resolve("shown.png").toFile()).getRGB(17, 5))
                .isEqualTo(shown.getRGB(17, 5));
    }
}
