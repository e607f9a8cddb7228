package urna.hardware.page;

import java.util.List;
import urna.hardware.plate.Hole;
import urna.hardware.plate.Plate;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;

/** The plates as tables, for whoever drills by measure. */
public record PlatesPage(Board board, List<Plate> plates, Words words) {

    public String text() {
        Markdown page = Markdown.of(words.get("plates.title", words.name(board)), words)
                .line(words.get("plates.intro"))
                .gap()
                .picture("plate-voter", words)
                .picture("plate-sides", words);
        for (Plate plate : plates) {
            page.line("## " + words.get("plate." + plate.name()))
                    .gap()
                    .line(words.get("plates.size", words.decimal(plate.width()), words.decimal(plate.height())))
                    .gap()
                    .head("lrrr", words.get("plates.head"));
            plate.window()
                    .ifPresent(window -> page.row(
                            words.get("plates.window"),
                            words.decimal(window.x()),
                            words.decimal(window.y()),
                            words.decimal(window.glass().width()) + " × "
                                    + words.decimal(window.glass().height())));
            for (Hole hole : plate.holes()) {
                page.row(
                        words.get("legend." + hole.legend()),
                        words.decimal(hole.x()),
                        words.decimal(hole.y()),
                        "⌀ " + words.decimal(hole.bore().hole()));
            }
            page.gap();
        }
        return page.text();
    }
}
