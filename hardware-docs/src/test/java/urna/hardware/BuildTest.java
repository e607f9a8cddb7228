package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import urna.hardware.part.Build;
import urna.hardware.part.Catalogue;
import urna.hardware.part.Part;
import urna.hardware.part.PowerBudget;
import urna.hardware.part.PowerData;
import urna.kiosk.board.Board;

class BuildTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void takesEveryPartOfTheCatalogueForSomeBoardAndNoOther() throws Exception {
        Set<String> taken = new TreeSet<>();
        for (Board board : ShippedBoards.load()) {
            taken.addAll(Build.of(board).quantities().keySet());
        }
        assertThat(taken)
                .isEqualTo(CATALOGUE.parts().stream().map(Part::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void drawsOnlyWithPartsOfTheCatalogue() {
        assertThat(CATALOGUE.power().draws()).allSatisfy(draw -> {
            assertThat(CATALOGUE.part(draw.part()).id()).isEqualTo(draw.part());
            assertThat(draw.peakMilliamperes()).isGreaterThanOrEqualTo(draw.typicalMilliamperes());
        });
        assertThat(CATALOGUE.power().draws()).extracting(PowerData.Draw::part).doesNotHaveDuplicates();
        assertThat(CATALOGUE.measures().holes().keySet()).allSatisfy(CATALOGUE::part);
        assertThat(CATALOGUE.measures().glasses().keySet()).allSatisfy(CATALOGUE::part);
    }

    @Test
    void isCarriedByItsConverterAndByItsBatteryForTheWholeDay() throws Exception {
        for (Board board : ShippedBoards.load()) {
            PowerBudget budget = PowerBudget.of(Build.of(board), CATALOGUE.power());
            assertThat(budget.neededMilliamperes())
                    .isLessThanOrEqualTo(CATALOGUE.power().converterMilliamperes());
            // From the mesa's installation at 07:00 to an hour after the close at 18:00.
            assertThat(budget.batteryMinutes()).isGreaterThanOrEqualTo(12 * 60);
        }
    }
}
