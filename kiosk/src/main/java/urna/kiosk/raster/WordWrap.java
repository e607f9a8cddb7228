package urna.kiosk.raster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Breaks words into lines: between words where it can, inside a word that is longer than a line. Drops nothing. */
final class WordWrap {
    private final double size;
    private final double width;
    private final List<List<Word>> lines = new ArrayList<>();
    private List<Word> line = new ArrayList<>();
    private double used;

    private WordWrap(double size, double width) {
        this.size = size;
        this.width = width;
    }

    /**
     * The lines.
     *
     * @param size of the type, in pixels
     * @param width of the longest line, in pixels
     */
    static List<List<Word>> lines(List<Word> words, double size, double width) {
        WordWrap wrap = new WordWrap(size, width);
        Deque<Word> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            Word word = rest.removeFirst();
            if (word.width(size) <= width) {
                wrap.add(word);
            } else {
                int head = wrap.charactersThatFit(word);
                rest.addFirst(new Word(word.text().substring(head), word.weight()));
                wrap.add(new Word(word.text().substring(0, head), word.weight()));
            }
        }
        wrap.endLine();
        return wrap.lines;
    }

    private void add(Word word) {
        double space = line.isEmpty() ? 0 : line.get(line.size() - 1).spaceAfter(size);
        if (!line.isEmpty() && used + space + word.width(size) > width) {
            endLine();
            space = 0;
        }
        line.add(word);
        used += space + word.width(size);
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        line = new ArrayList<>();
        used = 0;
    }

    /** At least one, however narrow the line: or it would never end. */
    private int charactersThatFit(Word word) {
        int end = word.text().offsetByCodePoints(0, 1);
        while (end < word.text().length()) {
            int next = word.text().offsetByCodePoints(end, 1);
            if (new Word(word.text().substring(0, next), word.weight()).width(size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
