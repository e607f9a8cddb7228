package urna.hub.acta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urna.election.Contest;
import urna.election.Option;
import urna.election.Rule;
import urna.hub.paper.Cell;
import urna.hub.paper.Sheet;
import urna.hub.paper.Style;
import urna.hub.paper.Table;
import urna.record.ContestCounts;
import urna.tally.Outcome;
import urna.tally.Place;

/**
 * One contest of an acta: its rule, its counts, what they decide.
 *
 * @param acta whose contests these are
 * @param sheet where they are written
 */
record ContestPart(ActaSheet acta, Sheet sheet) {
    private static final List<Float> WIDTHS = List.of(0.09f, 0.45f, 0.12f, 0.16f, 0.18f);

    /** Room for what the commission decides by hand. */
    private static final float ACT = 14 * Sheet.MILLIMETRE;

    void write(int number, Contest contest) throws IOException {
        sheet.heading("H2", Style.HEADING, number + ". " + contest.title().in("es"));
        sheet.paragraph(Style.TEXT, rule(contest.rule()));
        ContestCounts counts = acta.counts().of(contest.id());
        Outcome outcome = acta.outcomes().get(contest.id());
        List<List<Cell>> rows = new ArrayList<>();
        if (outcome instanceof Outcome.Ranking ranking) {
            for (Place place : ranking.places()) {
                place.options()
                        .forEach(option -> rows.add(row(
                                Integer.toString(place.number()),
                                name(contest, option),
                                place.votes(),
                                counts.votes(),
                                standing(contest.rule(), place.standing()))));
            }
        } else {
            contest.options()
                    .forEach(option ->
                            rows.add(row("", name(contest, option.id()), counts.of(option.id()), counts.votes(), "")));
        }
        rows.add(row("", Spanish.text("contest.blank"), counts.blank(), counts.votes(), ""));
        rows.add(List.of(
                Cell.strong(""),
                Cell.strong(Spanish.text("contest.total")),
                Cell.right(Spanish.number(counts.votes())).asHead(),
                Cell.right(""),
                Cell.left("")));
        sheet.table(new Table(WIDTHS, head(), rows));
        sheet.space(2 * Sheet.MILLIMETRE);
        outcome(contest, outcome);
    }

    private static String rule(Rule rule) {
        if (rule instanceof Rule.ChooseOne one) {
            return Spanish.text("contest.rule.choose-one", one.awarded());
        }
        if (rule instanceof Rule.UpToN several) {
            return Spanish.text("contest.rule.up-to-n", several.most(), several.awarded(), several.alternates());
        }
        if (rule instanceof Rule.YesNo question) {
            return Spanish.text("contest.rule.yes-no", question.quorumPercent());
        }
        throw new IllegalStateException("no words for the rule " + rule);
    }

    /** A project is awarded, a person is elected. */
    private static String standing(Rule rule, Place.Standing standing) {
        boolean isElected = rule instanceof Rule.UpToN && standing == Place.Standing.AWARDED;
        return Spanish.text(isElected ? "standing.elected" : "standing." + standing.word());
    }

    private static List<Cell> head() {
        return List.of(
                Cell.left(Spanish.text("contest.head.place")),
                Cell.left(Spanish.text("contest.head.option")),
                Cell.right(Spanish.text("contest.head.votes")),
                Cell.right(Spanish.text("contest.head.share")),
                Cell.left(Spanish.text("contest.head.standing")));
    }

    private static List<Cell> row(String place, String option, long votes, long all, String standing) {
        return List.of(
                Cell.left(place),
                Cell.left(option),
                Cell.right(Spanish.number(votes)),
                Cell.right(Spanish.percent(votes, all)),
                Cell.strong(standing));
    }

    private void outcome(Contest contest, @Nullable Outcome outcome) throws IOException {
        if (outcome == null) {
            sheet.paragraph(Style.STRONG, Spanish.text("contest.undecided"));
        } else if (outcome instanceof Outcome.Ranking ranking) {
            for (Place place : ranking.places()) {
                if (place.standing() == Place.Standing.TIE) {
                    String names = place.options().stream()
                            .map(option -> name(contest, option))
                            .collect(Collectors.joining(", "));
                    sheet.keep(2 * ACT);
                    sheet.paragraph(Style.STRONG, Spanish.text("tie", place.number(), names));
                    act();
                }
            }
        } else if (outcome instanceof Outcome.Decision decision) {
            sheet.keep(2 * ACT);
            sheet.paragraph(Style.STRONG, Spanish.text("decision." + decision.word()));
            if (decision == Outcome.Decision.TIE) {
                act();
            }
        }
    }

    /** A tie is the commission's to break, never the software's. */
    private void act() throws IOException {
        sheet.paragraph(Style.TEXT, Spanish.text("tie.act"));
        sheet.space(ACT);
        sheet.rule();
        sheet.space(2 * Sheet.MILLIMETRE);
    }

    private static String name(Contest contest, String optionId) {
        for (Option option : contest.options()) {
            if (option.id().equals(optionId)) {
                return option.name().in("es");
            }
        }
        throw new IllegalStateException("an outcome of an option that the contest has not: " + optionId);
    }
}
