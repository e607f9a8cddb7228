package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import urna.hardware.part.Build;
import urna.hardware.part.Catalogue;
import urna.hardware.part.Part;
import urna.hardware.part.PowerBudget;
import urna.hardware.part.PowerData;
import urna.hardware.plate.Measures;
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

    @Test
    void asksForTheMeasuresAndCurrentsThatPlatesAndBudgetCountOn() {
        CATALOGUE
                .measures()
                .holes()
                .forEach((part, bore) -> assertThat(must(part))
                        .contains("hole "
                                + String.format(Locale.ROOT, "%.1f", bore.hole())
                                        .replace(".0", "") + " mm"));
        assertThat(must("display-panel")).contains("154.1 × 85.9 mm");
        assertThat(CATALOGUE.measures().glasses().get("display-panel"))
                .isEqualTo(new Measures.Glass(154.1, 85.9, 193.0, 110.8));
        PowerData power = CATALOGUE.power();
        power.draws().stream()
                .filter(draw -> draw.basis().en().contains("the most that is taken of this part"))
                .forEach(draw -> assertThat(must(draw.part())).contains(draw.peakMilliamperes() + " mA"));
        assertThat(must("converter")).contains(power.converterMilliamperes() / 1000 + " A without a break");
        assertThat(CATALOGUE.part("battery").name().en())
                .contains(power.batteryMillivolts() / 1000.0 + " V", power.batteryMilliampereHours() / 1000 + " Ah");
    }

    private static String must(String part) {
        return CATALOGUE.part(part).must().en();
    }
}
