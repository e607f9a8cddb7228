package urna.kiosk.raster;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import urna.kiosk.screen.Texts;

/**
 * How screens look, to be looked at by people as well: the images beside this class. When a look changes on purpose, the new
 * images are those that the failing test leaves: {@code mvn test -pl kiosk -am -Dtest=ImageSnapshotTest}, look at
 * {@code kiosk/target/fixtures/urna/kiosk/raster}, and copy what is right, without the {@code .diff.png}, to
 * {@code kiosk/src/test/resources/urna/kiosk/raster}.
 */
class ImageSnapshotTest {
    static Stream<Arguments> images() {
        return Gallery.screens("es", PanelSize.W800_H480).keySet().stream()
                .flatMap(name -> Texts.LANGUAGES.stream()
                        .flatMap(language -> PanelSize.ALL.stream().map(panel -> Arguments.of(name, language, panel))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("images")
    void looksAsInTheFile(String name, String language, PanelSize panel) throws IOException {
        Raster raster = new Raster(panel, Pictures.NONE);
        ImageFixture.assertMatches(
                ImageSnapshotTest.class,
                name + "-" + language + "-" + panel + ".png",
                raster.image(Gallery.find(name, language, panel).orElseThrow()));
    }
}
