package urna.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import urna.election.Commission;

/** The report for a terminal: one line a claim, then the recount, then the verdict. */
final class ReportText {
    private final Messages messages;

    ReportText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(AuditReport report) {
        List<String> lines = new ArrayList<>();
        report.commission().ifPresent(commission -> lines.addAll(commission(commission, report.commissionGiven())));
        for (Claim claim : report.claims()) {
            lines.addAll(claim(claim));
        }
        lines.add("");
        report.recount()
                .ifPresentOrElse(
                        acta -> lines.addAll(new RecountText(messages).lines(acta)),
                        () -> lines.add(messages.text("recount.none")));
        lines.add("");
        if (!report.unverified().isEmpty()) {
            lines.add(messages.text("unverified.files", String.join(", ", report.unverified())));
        }
        lines.add(verdict(report));
        return lines;
    }

    private List<String> commission(Commission commission, boolean given) {
        return List.of(
                messages.text(
                        "commission",
                        commission.threshold(),
                        commission.members().size(),
                        commission.fingerprint().hex()),
                messages.text(given ? "commission.given" : "commission.claimed"));
    }

    List<String> claim(Claim claim) {
        String name = messages.text("claim." + claim.kind().word());
        String line = mark(claim) + "  " + claim.place() + ": " + name;
        return claim.failure()
                .map(failure -> List.of(
                        line,
                        "      " + messages.text("failure", reason(failure), failure.reason(), failure.message())))
                .orElse(List.of(line));
    }

    private String reason(Claim.Failure failure) {
        return messages.textOr("reason." + failure.reason(), failure.reason());
    }

    private static String mark(Claim claim) {
        return switch (claim.status()) {
            case PASS -> "PASS";
            case FAIL -> "FAIL";
            case NOT_CHECKED -> "----";
        };
    }

    private String verdict(AuditReport report) {
        if (report.passed()) {
            return messages.text("verdict.pass", report.claims().size());
        }
        long skipped = report.claims().stream()
                .filter(claim -> claim.status() == Claim.Status.NOT_CHECKED)
                .count();
        return failed(messages, report.failures(), skipped);
    }

    /** The last line where something fails. */
    static String failed(Messages messages, List<Claim> failures, long skipped) {
        String names = failures.stream()
                .map(claim -> claim + " ("
                        + claim.failure().map(Claim.Failure::reason).orElse("") + ")")
                .collect(Collectors.joining(", "));
        return messages.text("verdict.fail", failures.size(), names, skipped);
    }
}
