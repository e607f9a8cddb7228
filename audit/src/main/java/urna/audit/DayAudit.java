package urna.audit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import urna.log.RuleViolationException;
import urna.log.Rules;
import urna.log.VerifiedLog.Phase;
import urna.note.RefusedException;
import urna.record.Counts;
import urna.record.Entry;
import urna.record.PollsClosed;
import urna.record.PollsOpened;
import urna.record.Vote;

/** Checks a kiosk's day: opened, votes within the rules, closed, and a close report that the votes add up to. */
final class DayAudit {
    private DayAudit() {}

    static void check(OpenedEntries opened, Rules rules, String place, Claims claims) throws IOException {
        claims.check(ClaimKind.POLLS_OPENED, place, () -> requireOpened(opened, rules));
        boolean allowed = claims.check(ClaimKind.ENTRY_RULES, place, () -> requireRules(opened, rules));
        Optional<PollsClosed> found = claims.find(ClaimKind.POLLS_CLOSED, place, () -> requireClosed(opened));
        // Votes that the definition does not know cannot be counted by it.
        boolean countable = allowed && found.isPresent();
        claims.checkIf(countable, ClaimKind.CLOSE_TOTALS, place, () -> {
            rules.checkTotals(found.orElseThrow(), count(opened, rules), lastPlace(opened));
        });
        claims.checkIf(found.isPresent(), ClaimKind.SESSIONS_BALANCE, place, () -> {
            rules.checkSessions(found.orElseThrow(), lastPlace(opened));
        });
        claims.checkIf(countable, ClaimKind.VOTES_PER_CONTEST, place, () -> {
            rules.checkTurnout(found.orElseThrow(), count(opened, rules), lastPlace(opened));
        });
    }

    /** Checks a day that the commission ended: nothing has to be closed, and nothing to have begun. */
    static void checkUnfinished(OpenedEntries opened, Rules rules, String place, Claims claims) throws IOException {
        if (!opened.entries().isEmpty()) {
            claims.check(ClaimKind.POLLS_OPENED, place, () -> requireOpened(opened, rules));
        }
        claims.check(ClaimKind.ENTRY_RULES, place, () -> requireRules(opened, rules));
    }

    private static void requireOpened(OpenedEntries opened, Rules rules) throws RuleViolationException {
        List<Entry> entries = opened.entries();
        if (entries.isEmpty()) {
            throw new RuleViolationException("a log without entries: its polls were never opened");
        }
        rules.check(entries.get(0), Phase.NOT_OPENED, opened.place(0));
    }

    /** All entries but the zero report, which has a claim of its own. */
    private static void requireRules(OpenedEntries opened, Rules rules) throws RuleViolationException {
        Phase phase = Phase.OPEN;
        for (int index = 0; index < opened.entries().size(); index++) {
            Entry entry = opened.entries().get(index);
            if (index > 0 || !(entry instanceof PollsOpened)) {
                rules.check(entry, phase, opened.place(index));
            }
            if (entry instanceof PollsClosed) {
                phase = Phase.CLOSED;
            }
        }
    }

    private static PollsClosed requireClosed(OpenedEntries opened) throws RefusedException {
        return opened.closeReport()
                .orElseThrow(() -> new RuleViolationException(
                        "the log of " + opened.kiosk().key().name() + " does not end in a close report"));
    }

    private static Counts count(OpenedEntries opened, Rules rules) {
        List<Vote> votes = opened.votes();
        return Counts.zero(rules.election()).plus(votes);
    }

    private static String lastPlace(OpenedEntries opened) {
        return opened.place(opened.entries().size() - 1);
    }
}
