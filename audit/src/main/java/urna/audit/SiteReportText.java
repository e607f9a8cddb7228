package urna.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import urna.election.BodyIndex;
import urna.election.Commission;
import urna.merkle.Hash;

/**
 * The report on a site for a terminal: one line a commune, then what fails and what was checked above, what nothing
 * vouches for, then the verdict.
 */
final class SiteReportText {
    private final Messages messages;

    SiteReportText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(SiteReport report) {
        List<String> lines = new ArrayList<>();
        for (SiteReport.CommuneVerdict commune : report.communes()) {
            String mark = commune.verdict() == SiteReport.Verdict.PENDING
                    ? "----"
                    : commune.verdict().name();
            lines.add(mark + "  "
                    + messages.text(
                            "site.commune." + commune.verdict().name().toLowerCase(Locale.ROOT),
                            commune.id(),
                            commune.commission().map(Hash::hex).orElse("-")));
        }
        report.index()
                .ifPresent(index -> index.missing()
                        .forEach(commune -> lines.add("FAIL  "
                                + messages.text(
                                        "site.commune.missing",
                                        commune,
                                        index.index().body()))));
        report.partial()
                .forEach(body -> lines.add("----  "
                        + messages.text(
                                "site.body.partial",
                                body.body(),
                                body.communes() - body.pending() - body.missing(),
                                body.communes(),
                                body.pending(),
                                body.missing())));
        lines.add("");
        report.index().ifPresent(index -> lines.addAll(index(index)));
        ReportText claims = new ReportText(messages);
        report.claims().forEach(claim -> lines.addAll(claims.claim(claim)));
        lines.add("");
        long pending = report.communes().stream()
                .filter(commune -> commune.verdict() == SiteReport.Verdict.PENDING)
                .count();
        String count = report.index().isPresent() ? "site.count.indexed" : "site.count";
        lines.add(messages.text(count, report.communes().size(), pending));
        lines.add("");
        lines.add(messages.text("unverified"));
        for (Unverified what : report.unverified()) {
            lines.add("  "
                    + messages.text(
                            "unverified." + what.word(), report.communes().size()));
        }
        lines.add("");
        lines.add(
                report.passed()
                        ? messages.text(
                                report.index().isPresent() ? "verdict.site.pass.indexed" : "verdict.site.pass",
                                report.checked(),
                                report.communes().size())
                        : ReportText.failed(messages, report.failures(), notChecked(report)));
        return lines;
    }

    private List<String> index(SiteReport.Indexed found) {
        BodyIndex index = found.index();
        Commission commission = index.commission();
        return List.of(
                messages.text(
                        "index",
                        index.body(),
                        index.revision(),
                        index.communes().size(),
                        commission.threshold(),
                        commission.members().size(),
                        commission.fingerprint().hex()),
                messages.text(found.commissionGiven() ? "commission.given" : "index.claimed"));
    }

    private static long notChecked(SiteReport report) {
        return report.claims().stream()
                .filter(claim -> claim.status() == Claim.Status.NOT_CHECKED)
                .count();
    }
}
