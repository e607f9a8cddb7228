package urna.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import urna.election.Contest;
import urna.election.Option;
import urna.record.ContestCounts;
import urna.tally.Acta;
import urna.tally.Outcome;
import urna.tally.Place;

/** The recount for a terminal. */
final class RecountText {
    private final Messages messages;

    RecountText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(Acta acta) {
        List<String> lines = new ArrayList<>();
        int register = acta.election().commune().register();
        lines.add(messages.text(
                "recount",
                acta.election().title().in(messages.language()),
                acta.election().commune().name()));
        lines.add(messages.text(
                "recount.sessions",
                acta.sessions().enabled(),
                acta.sessions().cast(),
                acta.sessions().voided()));
        lines.add(messages.text(
                "recount.turnout",
                acta.sessions().cast(),
                register,
                (double) acta.sessions().cast() / register));
        for (Contest contest : acta.election().contests()) {
            lines.addAll(contest(contest, acta));
        }
        return lines;
    }

    private List<String> contest(Contest contest, Acta acta) {
        List<String> lines = new ArrayList<>();
        ContestCounts counts = acta.counts().of(contest.id());
        lines.add(messages.text(
                "recount.contest",
                contest.id(),
                contest.title().in(messages.language()),
                counts.votes(),
                counts.blank()));
        Outcome outcome = acta.outcomes().get(contest.id());
        if (outcome instanceof Outcome.Ranking ranking) {
            ranking.places().forEach(place -> lines.add(place(contest, place)));
        } else if (outcome instanceof Outcome.Decision decision) {
            for (Option option : contest.options()) {
                lines.add(messages.text("recount.option", name(contest, option.id()), counts.of(option.id())));
            }
            lines.add(messages.text("recount.decision." + decision.word()));
        }
        return lines;
    }

    private String place(Contest contest, Place place) {
        String options =
                place.options().stream().map(option -> name(contest, option)).collect(Collectors.joining(", "));
        String standing = messages.text("recount.standing." + place.standing().word());
        return messages.text("recount.place", place.number(), options, place.votes(), standing);
    }

    private String name(Contest contest, String option) {
        return contest.options().stream()
                .filter(one -> one.id().equals(option))
                .map(one -> one.name().in(messages.language()) + " [" + option + "]")
                .findFirst()
                .orElse(option);
    }
}
