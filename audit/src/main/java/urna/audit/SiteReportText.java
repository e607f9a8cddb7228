package urna.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        lines.add("");
        ReportText claims = new ReportText(messages);
        report.claims().forEach(claim -> lines.addAll(claims.claim(claim)));
        lines.add("");
        long pending = report.communes().stream()
                .filter(commune -> commune.verdict() == SiteReport.Verdict.PENDING)
                .count();
        lines.add(messages.text("site.count", report.communes().size(), pending));
        lines.add("");
        lines.add(messages.text("unverified"));
        for (Unverified what : Unverified.values()) {
            lines.add("  "
                    + messages.text(
                            "unverified." + what.word(), report.communes().size()));
        }
        lines.add("");
        lines.add(
                report.passed()
                        ? messages.text(
                                "verdict.site.pass",
                                report.checked(),
                                report.communes().size())
                        : ReportText.failed(messages, report.failures(), notChecked(report)));
        return lines;
    }

    private static long notChecked(SiteReport report) {
        return report.claims().stream()
                .filter(claim -> claim.status() == Claim.Status.NOT_CHECKED)
                .count();
    }
}
