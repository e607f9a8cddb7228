package urna.hub.publish;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;
import urna.election.Contest;
import urna.election.Option;
import urna.election.Rule;
import urna.hub.acta.ActaSheet;
import urna.record.ContestCounts;
import urna.tally.Outcome;
import urna.tally.Place;

/**
 * The numbers of an acta, on a page.
 *
 * @param words the language
 * @param acta whose numbers
 */
record ResultTables(Words words, ActaSheet acta) {
    List<DomContent> all() {
        List<DomContent> parts = new ArrayList<>();
        parts.add(turnout());
        for (Contest contest : acta.contests()) {
            parts.add(contest(contest));
        }
        return parts;
    }

    private DomContent turnout() {
        long cast = acta.sessions().cast();
        return p(words.text(
                "turnout",
                cast,
                acta.register(),
                words.percent(cast, acta.register()),
                acta.sessions().voided()));
    }

    private DomContent contest(Contest contest) {
        ContestCounts counts = acta.counts().of(contest.id());
        List<TrTag> rows = new ArrayList<>();
        for (Option option : contest.options()) {
            long votes = counts.of(option.id());
            rows.add(row(option.name().in(words.language()), votes, counts.votes(), standing(contest, option)));
        }
        rows.add(row(words.text("blank"), counts.blank(), counts.votes(), ""));
        rows.add(tr(td(strong(words.text("total"))), td(words.number(counts.votes())), td(), td()));
        return section(
                h2(contest.title().in(words.language())),
                div(table(
                                thead(tr(
                                        th(words.text("option")),
                                        th(words.text("votes")),
                                        th(words.text("share")),
                                        th(words.text("outcome")))),
                                tbody(each(rows, row -> row))))
                        .withClass("overflow-auto"),
                decision(contest));
    }

    private TrTag row(String name, long votes, long all, String standing) {
        return tr(td(name), td(words.number(votes)), td(words.percent(votes, all)), td(standing));
    }

    private String standing(Contest contest, Option option) {
        if (acta.outcomes().get(contest.id()) instanceof Outcome.Ranking ranking) {
            for (Place place : ranking.places()) {
                if (place.options().contains(option.id())) {
                    // A project is awarded; a person is a principal, before the alternates.
                    boolean isElected =
                            contest.rule() instanceof Rule.UpToN && place.standing() == Place.Standing.AWARDED;
                    String key = isElected ? "elected" : place.standing().word();
                    return words.text("standing." + key, place.number());
                }
            }
        }
        return "";
    }

    private DomContent decision(Contest contest) {
        Outcome outcome = acta.outcomes().get(contest.id());
        if (outcome instanceof Outcome.Decision decision) {
            return p(strong(words.text("decision." + decision.word())));
        }
        return outcome == null ? p(strong(words.text("undecided"))) : p(words.text("ranked"));
    }
}
