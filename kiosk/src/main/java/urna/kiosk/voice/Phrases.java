package urna.kiosk.voice;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import urna.election.Contest;
import urna.election.Election;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Button;

/** All that can be said in an election: finite, because {@link Narrator} says numbers and names as phrases of their own. */
public final class Phrases {
    private static final Set<String> GROUPS = Set.of("screen", "answer", "button", "voice", "review");

    private Phrases() {}

    /** The phrases in one language. */
    public static SortedSet<String> of(Election election, String language) {
        Texts texts = Texts.in(language);
        SortedSet<String> phrases = new TreeSet<>();
        addWords(texts, phrases);
        addNumbers(election, texts, phrases);
        phrases.add(election.title().in(language));
        int contests = election.contests().size();
        for (int i = 1; i <= contests; i++) {
            phrases.add(texts.get("progress", i, contests));
        }
        for (Contest contest : election.contests()) {
            phrases.add(contest.title().in(language));
            contest.options().forEach(option -> phrases.add(option.name().in(language)));
            int most = contest.rule().mostChoices();
            phrases.add(texts.get("answer.TOO_MANY", most));
            IntStream.rangeClosed(0, most)
                    .forEach(marked -> phrases.add(texts.get("screen.CONTEST.upTo", most, marked)));
        }
        return Collections.unmodifiableSortedSet(phrases);
    }

    /** What takes a value is said without it, unless it is added with its values. */
    private static void addWords(Texts texts, Set<String> phrases) {
        for (String key : texts.bundle().keySet()) {
            boolean isSaid = GROUPS.contains(key.substring(0, Math.max(0, key.indexOf('.'))));
            boolean takesValue = texts.bundle().getString(key).contains("%");
            if (isSaid && !takesValue) {
                phrases.add(texts.get(key));
            }
            if (isSaid) {
                phrases.addAll(Words.withoutNumbers(texts.get(key, 0, 0)));
            }
        }
    }

    private static void addNumbers(Election election, Texts texts, Set<String> phrases) {
        Words words = new Words(texts);
        IntStream.rangeClosed(1, Button.OPTIONS).forEach(button -> phrases.add(words.of("button", button)));
        // As many pages as there are if each line has a page of its own.
        int pages = election.contests().stream()
                .mapToInt(contest -> contest.options().size())
                .reduce(election.contests().size(), Math::max);
        for (int page = 1; page <= pages; page++) {
            phrases.add(words.of("page", page));
            phrases.add(words.of("pages", page));
        }
    }
}
