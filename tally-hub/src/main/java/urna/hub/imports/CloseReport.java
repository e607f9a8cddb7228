package urna.hub.imports;

import java.util.List;
import urna.election.Contest;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.log.RevokedKeyException;
import urna.log.RuleViolationException;
import urna.log.Rules;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.StrictText;
import urna.record.ContestCounts;
import urna.record.Counts;
import urna.record.Entry;
import urna.record.EntryNote;
import urna.record.EntryText;
import urna.record.PollsClosed;
import urna.wire.CodeParts;

/**
 * A close report that came as the code on its paper: the kiosk's signed {@code urna.closed/v1} note (docs/records.md, "The
 * QR code of a close report"). It says what the kiosk counted; only the log shows that it counted right.
 *
 * @param kiosk who signed it
 * @param report what it says
 * @param note the signed note
 */
public record CloseReport(Enrolled kiosk, PollsClosed report, SignedNote note) {
    /**
     * Reads and verifies a close report.
     *
     * @param codes what was scanned, in any order: the note, or the parts of one that did not fit
     * @throws RefusedException if it is not whole, of no kiosk of the roster, not signed by it, or against the rules
     */
    public static CloseReport open(List<String> codes, Roster roster) throws RefusedException {
        String text = CodeParts.join(codes);
        // Many an app drops the line's end at the end of what it scans.
        SignedNote note = SignedNote.parse(StrictText.utf8(text.endsWith("\n") ? text : text + "\n"));
        CloseReport opened = openKept(note, roster);
        if (opened.isRevoked()) {
            throw new RevokedKeyException("the close report of "
                    + opened.kiosk().origin() + " is signed by a key that the commission has revoked");
        }
        return opened;
    }

    /** Whether the commission believes its key no longer. */
    boolean isRevoked() {
        return kiosk.rules().revocation(kiosk.kiosk()).isPresent();
    }

    /** The same for one that was taken before; its key may have been revoked since. */
    static CloseReport openKept(SignedNote note, Roster roster) throws RefusedException {
        Entry claimed = EntryText.parse(note.text());
        Enrolled kiosk = roster.kiosk(claimed.origin().kiosk())
                .filter(each -> each.origin().equals(claimed.origin()))
                .orElseThrow(() -> new UnknownOriginException(
                        "a close report of " + claimed.origin() + ", which is in no roster of this hub"));
        Entry entry = EntryNote.open(note.bytes(), kiosk.kiosk().key());
        if (!(entry instanceof PollsClosed report)) {
            throw new NotACloseReportException(
                    "an entry " + entry.kind() + " of " + kiosk.origin() + ", not " + PollsClosed.KIND);
        }
        requireRules(kiosk, report);
        return new CloseReport(kiosk, report, note);
    }

    /** What of the rules can be seen without the log. */
    private static void requireRules(Enrolled kiosk, PollsClosed report) throws RefusedException {
        Rules rules = kiosk.rules();
        String place = "the close report of " + kiosk.origin();
        rules.checkSessions(report, place);
        rules.checkTurnout(report, report.counts(), place);
        if (!report.counts()
                .byContest()
                .keySet()
                .equals(Counts.zero(kiosk.election()).byContest().keySet())) {
            throw new RuleViolationException(place + " is about other contests than the election's");
        }
        for (Contest contest : kiosk.election().contests()) {
            requirePossible(contest, report.counts().of(contest.id()), place);
        }
    }

    /** Votes of the contest's rule can add up to this. */
    private static void requirePossible(Contest contest, ContestCounts counts, String place)
            throws RuleViolationException {
        long choosing = counts.votes() - counts.blank();
        long choices =
                counts.options().values().stream().mapToLong(Long::longValue).sum();
        boolean sameOptions = counts.options().keySet().stream().allMatch(contest::hasOption)
                && counts.options().size() == contest.options().size();
        if (!sameOptions
                || choosing < 0
                || choices < choosing
                || choices > choosing * contest.rule().mostChoices()
                || counts.options().values().stream().anyMatch(count -> count > choosing)) {
            throw new RuleViolationException(place + " has totals of " + contest.id() + " that no votes add up to");
        }
    }
}
