package urna.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import urna.election.Contest;
import urna.election.Election;
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
public record Printouts(ElectionPackage electionPackage, Kiosk kiosk, String software) {

    /** What is printed when the polls open: nothing has been counted. */
    public Printout zero(String language) {
        Texts words = Texts.in(language);
        List<String> lines = head(words, Printout.Kind.ZERO_REPORT);
        lines.addAll(counts(words, Counts.zero(election())));
        return new Printout(Printout.Kind.ZERO_REPORT, banner(words), lines, List.of());
    }

    /**
     * What is printed when the polls close: as many copies as the election wants, each telling which one it is.
     *
     * @param codes the same as a machine reads it, one QR code each
     */
    public List<Printout> close(PollsClosed closed, List<String> codes, String language) {
        Texts words = Texts.in(language);
        int copies = election().paper().copies();
        return IntStream.rangeClosed(1, copies)
                .mapToObj(copy -> {
                    List<String> lines = head(words, Printout.Kind.CLOSE_REPORT);
                    lines.add(words.get("report.copy", copy, copies));
                    lines.addAll(totals(words, closed));
                    lines.addAll(List.of("", words.get("report.code")));
                    return new Printout(Printout.Kind.CLOSE_REPORT, banner(words), lines, codes);
                })
                .toList();
    }

    private Election election() {
        return electionPackage.election();
    }

    private Optional<String> banner(Texts words) {
        return election().isTest() ? Optional.of(words.get("test.banner")) : Optional.empty();
    }

    private List<String> head(Texts words, Printout.Kind kind) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("report.title", kind));
        lines.add(election().title().in(words.language()));
        lines.add(words.get("report.commune", election().commune().name()));
        lines.add(words.get("report.kiosk", kiosk.id()));
        lines.add(words.get("report.software", software));
        lines.add(words.get("report.package", electionPackage.hash().hex()));
        return lines;
    }

    private List<String> totals(Texts words, PollsClosed closed) {
        List<String> lines = new ArrayList<>();
        Sessions sessions = closed.sessions();
        lines.add(words.get("report.enabled", sessions.enabled()));
        lines.add(words.get("report.cast", sessions.cast()));
        lines.add(words.get("report.voided", sessions.voided()));
        lines.addAll(counts(words, closed.counts()));
        return lines;
    }

    private List<String> counts(Texts words, Counts counts) {
        List<String> lines = new ArrayList<>();
        for (Contest contest : election().contests()) {
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
