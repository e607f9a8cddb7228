package urna.hub.acta;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import urna.election.Contest;
import urna.election.Option;
import urna.note.StrictText;
import urna.record.ContestCounts;
import urna.tally.Outcome;
import urna.tally.Place;

/** An acta as a table (RFC 4180, UTF-8): one number a row; the columns are in docs/records.md. */
final class ActaCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("election", "kind", "place", "measure", "contest", "option", "name", "value", "rank", "standing")
            .get();

    private final ActaSheet acta;
    private final CSVPrinter rows;

    private ActaCsv(ActaSheet acta, CSVPrinter rows) {
        this.acta = acta;
        this.rows = rows;
    }

    static byte[] of(ActaSheet acta) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter rows = new CSVPrinter(text, FORMAT)) {
            new ActaCsv(acta, rows).write();
        }
        return StrictText.utf8(text.toString());
    }

    private void write() throws IOException {
        row("register", "", "", acta.name(), acta.register(), "", "");
        row("enabled", "", "", acta.name(), acta.sessions().enabled(), "", "");
        row("cast", "", "", acta.name(), acta.sessions().cast(), "", "");
        row("voided", "", "", acta.name(), acta.sessions().voided(), "", "");
        for (Contest contest : acta.contests()) {
            ContestCounts counts = acta.counts().of(contest.id());
            row("votes", contest.id(), "", contest.title().in("es"), counts.votes(), "", "");
            row("blank", contest.id(), "", contest.title().in("es"), counts.blank(), "", "");
            for (Option option : contest.options()) {
                count(contest, option, counts.of(option.id()));
            }
        }
    }

    private void count(Contest contest, Option option, long votes) throws IOException {
        String rank = "";
        String standing = "";
        if (acta.outcomes().get(contest.id()) instanceof Outcome.Ranking ranking) {
            for (Place place : ranking.places()) {
                if (place.options().contains(option.id())) {
                    rank = Integer.toString(place.number());
                    standing = place.standing().word();
                }
            }
        }
        row("count", contest.id(), option.id(), option.name().in("es"), votes, rank, standing);
    }

    private void row(
            String measure, String contest, String option, String name, long value, String rank, String standing)
            throws IOException {
        rows.printRecord(
                acta.election(), acta.kind(), acta.id(), measure, contest, option, name, value, rank, standing);
    }
}
