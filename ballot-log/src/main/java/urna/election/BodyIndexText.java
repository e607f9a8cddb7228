package urna.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import urna.merkle.Hash;
import urna.note.MalformedKeyException;
import urna.note.MalformedTextException;
import urna.note.StrictText;
import urna.note.VerifierKey;

/** Reads the text of an index. What does not come back byte for byte when written again is refused. */
public final class BodyIndexText {
    static final String KIND = "urna.index/v1";

    private static final int HEAD_LINES = 5;

    private BodyIndexText() {}

    /**
     * Reads an index. Says nothing about who signed it.
     *
     * @param source what to call it in a message
     * @throws MalformedIndexException if it is none; naming the line where that can be told
     * @throws RepeatedCommuneException if a commune stands in it twice
     */
    public static BodyIndex read(String source, String text) throws MalformedIndexException, RepeatedCommuneException {
        try {
            List<String> lines = StrictText.lines(text);
            if (!lines.get(0).equals(KIND) || lines.size() < HEAD_LINES) {
                throw new MalformedIndexException(source + ": not an index of a body");
            }
            String[] body = words(source, lines, 2, "body", 2);
            BodyIndex index = new BodyIndex(
                    words(source, lines, 1, "election", 1)[0],
                    body[0],
                    BodyPath.parse(body[1]),
                    Math.toIntExact(StrictText.decimal(words(source, lines, 3, "revision", 1)[0])),
                    commission(words(source, lines, 4, "commission", 2)),
                    communes(source, lines));
            if (!index.text().equals(text)) {
                throw new MalformedIndexException(source + ": not as an index is written: " + different(index, lines));
            }
            return index;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedIndexException(source + ": " + e.getMessage());
        } catch (MalformedTextException | MalformedKeyException e) {
            throw new MalformedIndexException(source + ": " + e.getMessage());
        }
    }

    private static NavigableMap<String, IndexedCommune> communes(String source, List<String> lines)
            throws MalformedIndexException, RepeatedCommuneException, MalformedTextException, MalformedKeyException {
        NavigableMap<String, IndexedCommune> communes = new TreeMap<>();
        for (int line = HEAD_LINES; line < lines.size(); line++) {
            String[] words = words(source, lines, line, "commune", 5);
            IndexedCommune commune = new IndexedCommune(
                    words[0],
                    BodyPath.parse(words[1]),
                    Hash.parseHex(words[2]),
                    commission(Arrays.copyOfRange(words, 3, words.length)));
            if (communes.put(commune.id(), commune) != null) {
                throw new RepeatedCommuneException(
                        source + ": line " + (line + 1) + ": the commune " + commune.id() + " stands there twice");
            }
        }
        return communes;
    }

    /** The words after the name of a line. */
    private static String[] words(String source, List<String> lines, int line, String name, int least)
            throws MalformedIndexException {
        String[] words = lines.get(line).split(" ", -1);
        if (!words[0].equals(name) || words.length <= least) {
            throw new MalformedIndexException(
                    source + ": line " + (line + 1) + ": not a line of \"" + name + "\" with " + least + " words");
        }
        return Arrays.copyOfRange(words, 1, words.length);
    }

    private static Commission commission(String[] words) throws MalformedTextException, MalformedKeyException {
        List<VerifierKey> members = new ArrayList<>();
        for (String key : Arrays.asList(words).subList(1, words.length)) {
            members.add(VerifierKey.parse(key));
        }
        return new Commission(Math.toIntExact(StrictText.decimal(words[0])), members);
    }

    private static String different(BodyIndex index, List<String> lines) throws MalformedTextException {
        List<String> expected = StrictText.lines(index.text());
        int line = 0;
        while (expected.get(line).equals(lines.get(line))) {
            line++;
        }
        return "line " + (line + 1);
    }
}
