package urna.hardware.page;

import urna.hardware.part.Build;
import urna.hardware.part.Catalogue;
import urna.hardware.part.Part;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;

/** The bill of materials: one recommended build. */
public record PartsPage(Board board, String boardFile, Catalogue catalogue, Words words) {

    public String text() {
        Build build = Build.of(board);
        Markdown page = Markdown.of(words.get("parts.title", words.name(board)), words)
                .line(words.get("parts.intro", boardFile))
                .gap()
                .head("rllll", words.get("parts.head"));
        for (Part part : catalogue.parts()) {
            int quantity = build.quantity(part.id());
            if (quantity > 0) {
                page.row(
                        quantity,
                        "`" + part.id() + "`",
                        part.name().in(words.language()),
                        part.must().in(words.language()),
                        part.why().in(words.language()));
            }
        }
        return page.text();
    }
}
