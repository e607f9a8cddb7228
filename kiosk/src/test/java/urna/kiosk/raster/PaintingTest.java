package urna.kiosk.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import urna.kiosk.screen.Screen;
import urna.kiosk.screen.ScreenStates;

class PaintingTest {
    private static final PanelSize PANEL = PanelSize.W800_H480;

    private static Screen withPicture() {
        Screen screen = ScreenStates.screen("choose-one", "es");
        List<Screen.Line> lines = screen.lines().stream()
                .map(line -> new Screen.Line(
                        line.button(),
                        line.number(),
                        line.id(),
                        line.name(),
                        line.chosen(),
                        line.number() == 2 ? Optional.of("face") : Optional.empty(),
                        line.marked()))
                .toList();
        return new Screen(
                screen.kind(),
                screen.language(),
                screen.contest(),
                screen.title(),
                screen.instruction(),
                lines,
                screen.keys(),
                screen.page(),
                screen.pages(),
                screen.progress(),
                screen.answer(),
                screen.entry(),
                screen.focus(),
                screen.test(),
                screen.status());
    }

    private static BufferedImage red(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static Piece.Image pictureOf(Screen screen) {
        return Layout.of(screen, PANEL).stream()
                .filter(Piece.Image.class::isInstance)
                .map(Piece.Image.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPictureKeepsItsProportionsAndIsReadOnce() {
        List<String> asked = new ArrayList<>();
        Raster raster = new Raster(PANEL, sha256 -> {
            asked.add(sha256);
            return Optional.of(red(300, 100));
        });
        BufferedImage image = raster.image(withPicture());
        raster.paint(withPicture(), image);

        Box box = pictureOf(withPicture()).box();
        int middle = box.y() + box.height() / 2;
        assertThat(image.getRGB(box.x() + 1, middle)).isEqualTo(Color.RED.getRGB());
        assertThat(image.getRGB(box.right() - 2, middle)).isEqualTo(Color.RED.getRGB());
        assertThat(image.getRGB(box.x() + box.width() / 2, box.y() + 2))
                .as("above a picture that is wider than high")
                .isEqualTo(Ink.WHITE.rgb() | 0xff000000);
        assertThat(asked).containsExactly("face");
    }

    @Test
    void aMissingPictureDrawsNothing() {
        BufferedImage image = new Raster(PANEL, Pictures.NONE).image(withPicture());
        Box box = pictureOf(withPicture()).box();
        for (int x = box.x(); x < box.right(); x++) {
            assertThat(image.getRGB(x, box.y() + box.height() / 2)).isEqualTo(Ink.WHITE.rgb() | 0xff000000);
        }
    }

    /** What was shown before must not shine through: it may have been a vote. */
    @Test
    void nothingIsLeftOfTheScreenBefore() {
        Raster raster = new Raster(PANEL, Pictures.NONE);
        BufferedImage used = raster.image(ScreenStates.screen("choose-one-marked", "es"));
        raster.paint(ScreenStates.screen("recorded", "es"), used);
        BufferedImage fresh = new Raster(PANEL, Pictures.NONE).image(ScreenStates.screen("recorded", "es"));
        assertThat(used.getRGB(0, 0, 800, 480, null, 0, 800)).isEqualTo(fresh.getRGB(0, 0, 800, 480, null, 0, 800));
    }

    @Test
    void theTypefaceHasTheLettersOfBothLanguagesAndOfPolish() {
        String letters = "áéíóúüñÁÉÍÓÚÜÑ¿¡ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”«»–—…·•№";
        for (Weight weight : Weight.values()) {
            assertThat(letters.codePoints()
                            .filter(letter -> !Typeface.of(weight).has(letter)))
                    .as(weight.file())
                    .isEmpty();
        }
    }

    @Test
    void letterAndAccentAreOne() {
        assertThat(Word.of("an\u0303o", Weight.BOLD)).isEqualTo(Word.of("año", Weight.BOLD));
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Ink.WHITE.contrastWith(Ink.WHITE)).isEqualTo(1);
        // 21 for black on white; #767676 on white is the well-known grey that just passes 4.5.
        assertThat(Ink.INK.contrastWith(Ink.WHITE)).isBetween(16.0, 17.0);
        assertThat(Ink.WHITE.contrastWith(Ink.INK)).isEqualTo(Ink.INK.contrastWith(Ink.WHITE));
    }
}
