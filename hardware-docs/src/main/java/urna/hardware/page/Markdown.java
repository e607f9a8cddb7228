package urna.hardware.page;

import java.util.ArrayList;
import java.util.List;
import urna.hardware.words.Words;

/** A page that grows line by line. */
final class Markdown {
    private final List<String> lines = new ArrayList<>();

    /** A title, and below it the way to everything else of the same board. */
    static Markdown of(String title, Words words) {
        return new Markdown().line("# " + title).gap().line(words.get("pages")).gap();
    }

    /** A drawing beside the page. */
    Markdown picture(String name, Words words) {
        return line("![" + words.get("picture." + name) + "](" + name + ".svg)").gap();
    }

    Markdown line(String text) {
        lines.add(text);
        return this;
    }

    Markdown gap() {
        return line("");
    }

    /**
     * The head of a table.
     *
     * @param aligned a letter for each column: l, r
     * @param names of the columns, parted by {@code |}
     */
    Markdown head(String aligned, String names) {
        List<String> columns = List.of(names.split("\\|", -1));
        if (columns.size() != aligned.length()) {
            throw new IllegalArgumentException(names + " are not " + aligned.length() + " columns");
        }
        line("| " + String.join(" | ", columns) + " |");
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < aligned.length(); column++) {
            rule.append(aligned.charAt(column) == 'r' ? "---:|" : "---|");
        }
        return line(rule.toString());
    }

    Markdown row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return line(row.toString());
    }

    String text() {
        return String.join("\n", lines).strip() + "\n";
    }
}
