package urna.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.Election;
import urna.merkle.Hash;
import urna.record.Counts;
import urna.record.Sessions;

/**
 * The acta of a body above the communes: the actas directly below it by the hash of their texts, and their sums. It follows
 * from those actas, the communes' definitions and the body's index if it has one, and from nothing else: an auditor makes it again and compares. The hub signs
 * it; no commission does.
 *
 * @param tree the body, with the contests that are summed
 * @param below the hash of each acta's text, by {@code body <path>} or {@code commune <id>}
 * @param pending the communes anywhere below that have no acta yet, sorted
 * @param register of the communes that have one
 * @param sessions of the same
 * @param counts of the same, in the contests that are alike in all communes below
 * @param outcomes of those contests; empty while a commune is pending or missing
 */
public record BodyActa(
        BodyTree tree,
        Map<String, Hash> below,
        List<String> pending,
        long register,
        Sessions sessions,
        Counts counts,
        Map<String, Outcome> outcomes) {
    private static final String KIND = "urna.body-acta/v1";

    public BodyActa {
        below = Collections.unmodifiableMap(new LinkedHashMap<>(below));
        pending = List.copyOf(pending);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /**
     * Draws up the actas of a body and of all bodies below it that have at least one commune with an acta.
     *
     * @param communes what each commune's acta comes to, by the commune's id
     * @return each body's before those of the bodies below it
     */
    public static List<BodyActa> of(BodyTree tree, Map<String, ActaSum> communes) {
        List<BodyActa> all = new ArrayList<>();
        draw(tree, communes, all);
        return all;
    }

    private static Optional<BodyActa> draw(BodyTree tree, Map<String, ActaSum> communes, List<BodyActa> all) {
        Sum sum = new Sum(tree);
        List<BodyActa> lower = new ArrayList<>();
        for (BodyTree child : tree.bodies()) {
            draw(child, communes, lower)
                    .ifPresentOrElse(
                            acta -> {
                                sum.add("body " + child.path(), ActaSum.of(acta));
                                sum.pending.addAll(acta.pending());
                            },
                            () -> child.all()
                                    .flatMap(body -> body.communes().stream())
                                    .forEach(sum::addPending));
        }
        for (Election commune : tree.communes()) {
            ActaSum acta = communes.get(commune.commune().id());
            if (acta == null) {
                sum.addPending(commune);
            } else {
                sum.add("commune " + commune.commune().id(), acta);
            }
        }
        Optional<BodyActa> drawn = sum.below.isEmpty() ? Optional.empty() : Optional.of(sum.acta());
        drawn.ifPresent(all::add);
        all.addAll(lower);
        return drawn;
    }

    /** The communes anywhere below that an index names and the hub has no package of, sorted. */
    public List<String> missing() {
        return tree.missingBelow();
    }

    /** Whether every commune below has an acta. */
    public boolean isWhole() {
        return pending.isEmpty() && missing().isEmpty();
    }

    /** The lines that every acta of a body begins with, whatever was counted. */
    public static String head(String election, String path) {
        return KIND + "\nelection " + election + "\nbody " + path + "\n";
    }

    /** The text that the hub signs. */
    public String text() {
        StringBuilder text = new StringBuilder(
                head(tree.election(), tree.path().toString()) + "coverage " + (isWhole() ? "whole" : "partial") + "\n");
        below.forEach((acta, hash) ->
                text.append("acta ").append(acta).append(' ').append(hash.hex()).append('\n'));
        pending.forEach(commune -> text.append("pending ").append(commune).append('\n'));
        missing().forEach(commune -> text.append("missing ").append(commune).append('\n'));
        text.append("register ").append(register).append('\n');
        text.append(sessions.lines()).append(counts.lines());
        outcomes.forEach((contest, outcome) -> text.append(outcome.lines(contest)));
        return text.toString();
    }

    /** An acta while what is below is being added up. */
    private static final class Sum {
        private final BodyTree tree;
        private final Map<String, Hash> below = new LinkedHashMap<>();
        private final List<String> pending = new ArrayList<>();
        private long register;
        private Sessions sessions = Sessions.NONE;
        private Counts counts;

        Sum(BodyTree tree) {
            this.tree = tree;
            counts = Counts.zero(tree.contests());
        }

        void add(String name, ActaSum acta) {
            below.put(name, acta.textHash());
            register += acta.register();
            sessions = sessions.plus(acta.sessions());
            counts = counts.plus(acta.counts().only(tree.contests()));
        }

        void addPending(Election commune) {
            pending.add(commune.commune().id());
        }

        BodyActa acta() {
            Collections.sort(pending);
            Map<String, Outcome> outcomes =
                    pending.isEmpty() && tree.missingBelow().isEmpty()
                            ? OutcomeRules.decide(tree.contests(), counts, sessions.cast(), register)
                            : Map.of();
            return new BodyActa(tree, below, pending, register, sessions, counts, outcomes);
        }
    }
}
