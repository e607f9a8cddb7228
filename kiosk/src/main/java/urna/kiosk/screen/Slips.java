package urna.kiosk.screen;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import urna.election.Contest;
import urna.election.Election;
import urna.election.LocalizedText;
import urna.election.Option;
import urna.note.RandomSource;

/**
 * Puts what a voter chose onto paper, for the voter to look at and to throw into an urn. A slip tells nothing of when, of who
 * and of which kiosk, and nothing in which its voter's slips are alike and others' are not: its texts are in all languages,
 * because a slip in the one that few use would tell whose it is.
 *
 * @param random for the slips' ids, which tell two slips apart and stand nowhere else
 */
public record Slips(Election election, RandomSource random) {
    private static final int ID_BYTES = 5;
    private static final List<Texts> LANGUAGES =
            Texts.LANGUAGES.stream().map(Texts::in).toList();

    /**
     * A slip for each contest, or none if the election wants none.
     *
     * @param choices for every contest the ids of the chosen options, empty for a blank vote
     */
    public List<Printout> of(Map<String, List<String>> choices) {
        if (!election.paper().slips()) {
            return List.of();
        }
        return election.contests().stream()
                .map(contest -> slip(contest, choices.getOrDefault(contest.id(), List.of())))
                .toList();
    }

    private Printout slip(Contest contest, List<String> chosen) {
        String id = HexFormat.of().withUpperCase().formatHex(random.bytes(ID_BYTES));
        List<String> lines = new ArrayList<>();
        lines.add(inEach(words -> words.get("report.title", Printout.Kind.SLIP)));
        lines.add(inEach(election.title()));
        lines.add("");
        lines.add(inEach(contest.title()));
        lines.add("");
        for (Option option : contest.options()) {
            if (chosen.contains(option.id())) {
                lines.add("* " + inEach(option.name()));
            }
        }
        if (chosen.isEmpty()) {
            lines.add("* " + inEach(words -> words.get("report.slip.blank")));
        }
        lines.add("");
        lines.add(inEach(words -> words.get("report.slip.id")) + " " + id);
        Optional<String> banner =
                election.isTest() ? Optional.of(inEach(words -> words.get("test.banner"))) : Optional.empty();
        return new Printout(Printout.Kind.SLIP, banner, lines, List.of());
    }

    private static String inEach(LocalizedText text) {
        return inEach(words -> text.in(words.language()));
    }

    /** A text in all languages, each wording once. */
    private static String inEach(Function<Texts, String> text) {
        return LANGUAGES.stream().map(text).distinct().collect(Collectors.joining(" / "));
    }
}
