package urna.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import urna.election.Contest;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Option;
import urna.record.ContestCounts;
import urna.record.Counts;
import urna.record.PollsClosed;
import urna.record.Sessions;

/**
 * Puts the reports of a kiosk into words.
 *
 * @param software the kiosk's software version
 */
public record Reports(ElectionPackage electionPackage, Kiosk kiosk, String software) {

    /** What is printed when the polls open: nothing has been counted. */
    public Report zero(String language) {
        Texts words = Texts.in(language);
        List<String> lines = head(words, Report.Kind.ZERO);
        lines.addAll(counts(words, Counts.zero(electionPackage.election())));
        return new Report(Report.Kind.ZERO, lines);
    }

    /** What is printed when the polls close. */
    public Report close(PollsClosed closed, String language) {
        Texts words = Texts.in(language);
        List<String> lines = head(words, Report.Kind.CLOSE);
        Sessions sessions = closed.sessions();
        lines.add(words.get("report.enabled", sessions.enabled()));
        lines.add(words.get("report.cast", sessions.cast()));
        lines.add(words.get("report.voided", sessions.voided()));
        lines.addAll(counts(words, closed.counts()));
        return new Report(Report.Kind.CLOSE, lines);
    }

    private List<String> head(Texts words, Report.Kind kind) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("report.title", kind));
        lines.add(electionPackage.election().title().in(words.language()));
        lines.add(
                words.get("report.commune", electionPackage.election().commune().name()));
        lines.add(words.get("report.kiosk", kiosk.id()));
        lines.add(words.get("report.software", software));
        lines.add(words.get("report.package", electionPackage.hash().hex()));
        return lines;
    }

    private List<String> counts(Texts words, Counts counts) {
        List<String> lines = new ArrayList<>();
        for (Contest contest : electionPackage.election().contests()) {
            ContestCounts counted = counts.of(contest.id());
            lines.add("");
            lines.add(contest.title().in(words.language()));
            for (Option option : contest.options()) {
                lines.add(words.get("report.option", option.name().in(words.language()), counted.of(option.id())));
            }
            lines.add(words.get("report.blank", counted.blank()));
            lines.add(words.get("report.votes", counted.votes()));
        }
        return lines;
    }
}
