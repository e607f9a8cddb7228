package urna.hall.pabulib;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import urna.election.Commune;
import urna.election.Contest;
import urna.election.Limits;
import urna.election.LocalizedText;
import urna.election.Option;
import urna.election.Paper;
import urna.election.Publication;
import urna.election.Rule;
import urna.provisioning.Draft;

/** A Pabulib election as a draft that the commission could sign: one contest, whose option ids are the file's project ids. */
public final class PabulibDraft {
    public static final String CONTEST = "proyecto";

    private static final int POOL_SIZE = 10;
    private static final Limits LIMITS = new Limits(120, 30, 1_000_000);

    private PabulibDraft() {}

    /**
     * Makes the draft. As many places are awarded as a voter has choices.
     *
     * @param source the file, for messages
     * @throws MalformedPabulibException if the file holds something that an election cannot have, such as an id with spaces
     */
    public static Draft of(String source, PabulibElection pabulib, int kiosks) throws MalformedPabulibException {
        try {
            return draft(pabulib, kiosks);
        } catch (IllegalArgumentException e) {
            throw new MalformedPabulibException(source + ": " + e.getMessage());
        }
    }

    private static Draft draft(PabulibElection pabulib, int kiosks) {
        List<Option> options = options(pabulib.projects());
        int most = pabulib.mostChoices();
        Rule rule = most == 1 ? new Rule.ChooseOne(1) : new Rule.UpToN(most, most, 0);
        LocalizedText title = LocalizedText.untranslated(pabulib.title());
        int register = Math.max(1, pabulib.votes().size());
        return new Draft(
                slug("pb-" + pabulib.instance()),
                title,
                new Commune(slug(pabulib.place()), pabulib.place(), register, List.of()),
                Publication.LIVE,
                POOL_SIZE,
                List.of(new Contest(CONTEST, title, rule, options)),
                IntStream.rangeClosed(1, kiosks).mapToObj(i -> "k-" + i).toList(),
                LIMITS,
                List.of(),
                new Paper(1, false, false),
                List.of());
    }

    /** A project that has another's name gets its id beside it: voters must be able to tell them apart. */
    private static List<Option> options(List<PabulibProject> projects) {
        List<Option> options = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PabulibProject project : projects) {
            String name = project.name().strip();
            String told = names.add(name) ? name : name + " (" + project.id() + ")";
            options.add(new Option(project.id(), LocalizedText.untranslated(told)));
        }
        return options;
    }

    /** A place's name in the form of an id: {@code Zabrze, Centrum Południe} is {@code zabrze-centrum-poludnie}. */
    static String slug(String name) {
        // The Polish l with a stroke is a letter of its own, which decomposing does not open.
        String latin = Normalizer.normalize(name.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD);
        String slug = latin.replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(64, slug.length()));
    }
}
