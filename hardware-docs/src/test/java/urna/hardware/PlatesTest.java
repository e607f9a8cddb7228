package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import urna.hardware.part.Catalogue;
import urna.hardware.plate.Hole;
import urna.hardware.plate.Plate;
import urna.hardware.plate.Plates;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;
import urna.kiosk.raster.PanelSize;
import urna.kiosk.session.Button;

class PlatesTest {
    private static final double MILLIMETRE = 1;

    @Test
    void noTwoHeadsTouchAndNoneLiesOnTheDisplay() throws Exception {
        for (Board board : ShippedBoards.load()) {
            for (Plate plate : Plates.of(board, Catalogue.load().measures())) {
                List<Hole> holes = plate.holes();
                for (int i = 0; i < holes.size(); i++) {
                    Hole hole = holes.get(i);
                    double radius = hole.bore().head() / 2;
                    assertThat(hole.x()).isBetween(radius + MILLIMETRE, plate.width() - radius - MILLIMETRE);
                    assertThat(hole.y()).isBetween(radius + MILLIMETRE, plate.height() - radius - MILLIMETRE);
                    plate.window()
                            .ifPresent(window -> assertThat(isClear(hole, window))
                                    .as(hole + "")
                                    .isTrue());
                    for (Hole other : holes.subList(i + 1, holes.size())) {
                        double apart = Math.hypot(hole.x() - other.x(), hole.y() - other.y());
                        assertThat(apart)
                                .as(hole + " and " + other)
                                .isGreaterThan(radius + other.bore().head() / 2 + MILLIMETRE);
                    }
                }
            }
        }
    }

    /** Outside of the display's body, which is larger than what can be seen of it. */
    private static boolean isClear(Hole hole, Plate.Window window) {
        double radius = hole.bore().head() / 2;
        double middleX = window.x() + window.glass().width() / 2;
        double middleY = window.y() + window.glass().height() / 2;
        return Math.abs(hole.x() - middleX) >= window.glass().moduleWidth() / 2 + radius
                || Math.abs(hole.y() - middleY) >= window.glass().moduleHeight() / 2 + radius;
    }

    @Test
    void buttonsStandBesideWhatEveryPanelShowsForThem() throws Exception {
        for (Board board : ShippedBoards.load()) {
            if (!(board.display() instanceof DisplayPart.Framebuffer)) {
                continue;
            }
            Plate plate = Plates.of(board, Catalogue.load().measures()).get(0);
            Plate.Window window = plate.window().orElseThrow();
            for (PanelSize panel : PanelSize.ALL) {
                for (int number = 1; number <= Button.OPTIONS; number++) {
                    double shown = window.y()
                            + panel.rowCentre(number) * window.glass().height();
                    assertThat(hole(plate, "OPTION_" + number).y()).isCloseTo(shown, within(MILLIMETRE));
                }
                for (Button key : List.of(Button.CONFIRM, Button.CORRECT, Button.BLANK, Button.NEXT, Button.LANGUAGE)) {
                    double shown =
                            window.x() + panel.keyCentre(key) * window.glass().width();
                    assertThat(hole(plate, key.name()).x()).isCloseTo(shown, within(MILLIMETRE));
                }
            }
        }
    }

    @Test
    void theMainSwitchIsOnThePollWorkersSideAlone() throws Exception {
        for (Board board : ShippedBoards.load()) {
            List<Plate> plates = Plates.of(board, Catalogue.load().measures());
            assertThat(plates.stream()
                            .filter(plate -> plate.holes().stream()
                                    .anyMatch(hole -> hole.legend().equals("POWER"))))
                    .extracting(Plate::name)
                    .containsExactly("poll-worker");
        }
    }

    private static Hole hole(Plate plate, String legend) {
        return plate.holes().stream()
                .filter(hole -> hole.legend().equals(legend))
                .findFirst()
                .orElseThrow();
    }
}
