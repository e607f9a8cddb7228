package urna.hardware.page;

import urna.hardware.part.Build;
import urna.hardware.part.Catalogue;
import urna.hardware.part.PowerBudget;
import urna.hardware.part.PowerData;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;

/** The power budget. */
public record PowerPage(Board board, String boardFile, Catalogue catalogue, Words words) {

    public String text() {
        PowerBudget budget = PowerBudget.of(Build.of(board), catalogue.power());
        PowerData data = budget.data();
        Markdown page = Markdown.of(words.get("power.title", words.name(board)), words)
                .line(words.get("power.intro", boardFile))
                .gap()
                .head("rlrrl", words.get("power.head"));
        for (PowerBudget.Row row : budget.rows()) {
            page.row(
                    row.quantity(),
                    "`" + row.part() + "`",
                    row.typicalMilliamperes(),
                    row.peakMilliamperes(),
                    row.basis().in(words.language()));
        }
        page.row(
                "",
                "**" + words.get("power.sum") + "**",
                "**" + budget.typicalMilliamperes() + "**",
                "**" + budget.peakMilliamperes() + "**",
                "");
        return page.gap()
                .picture("supply", words)
                .line("- "
                        + words.get(
                                "power.needed",
                                data.marginPercent(),
                                budget.neededMilliamperes(),
                                data.converterMilliamperes()))
                .line("- "
                        + words.get(
                                "power.battery",
                                words.decimal(data.batteryMillivolts() / 1000.0),
                                words.decimal(data.batteryMilliampereHours() / 1000.0),
                                data.batteryUsablePercent(),
                                data.converterEfficiencyPercent(),
                                budget.batteryMinutes() / 60))
                .line("- " + words.get("power.outside"))
                .text();
    }
}
