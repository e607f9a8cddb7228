package urna.log;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import urna.election.Contest;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.merkle.Hash;
import urna.record.Counts;
import urna.record.Entry;
import urna.record.PollsClosed;
import urna.record.PollsOpened;
import urna.record.Sessions;
import urna.record.Vote;

/**
 * What an election allows to stand in a log, and where.
 *
 * @param election the definition
 * @param packageHash SHA-256 of {@code election.json}
 * @param revocations where the logs of kiosks end whose keys are trusted no longer, by kiosk
 */
public record Rules(Election election, Hash packageHash, Map<String, Revocation> revocations) {
    public Rules {
        revocations = Map.copyOf(revocations);
    }

    public static Rules of(ElectionPackage electionPackage) {
        return new Rules(
                electionPackage.election(),
                electionPackage.hash(),
                electionPackage.revocations().stream()
                        .collect(Collectors.toMap(each -> each.kiosk().id(), each -> each)));
    }

    public Optional<Revocation> revocation(Kiosk kiosk) {
        return Optional.ofNullable(revocations.get(kiosk.id()));
    }

    /** Checks one entry but for what a close report says, given where the day stands before it. */
    public void check(Entry entry, VerifiedLog.Phase phase, String place) throws RuleViolationException {
        boolean opening = entry instanceof PollsOpened;
        require(phase != VerifiedLog.Phase.CLOSED, place, "stands after the close report");
        require(
                opening == (phase == VerifiedLog.Phase.NOT_OPENED),
                place,
                opening ? "opens the polls a second time" : "stands before the zero report");
        if (entry instanceof PollsOpened opened) {
            checkZeroReport(opened, place);
        } else if (entry instanceof Vote vote) {
            checkVote(vote, place);
        }
    }

    private void checkZeroReport(PollsOpened opened, String place) throws RuleViolationException {
        require(opened.electionPackage().equals(packageHash), place, "opens the polls by another election package");
        require(
                opened.counts().lines().equals(Counts.zero(election).lines()),
                place,
                "has a zero report that is not zero for each option");
    }

    private void checkVote(Vote vote, String place) throws RuleViolationException {
        Contest contest = election.contest(vote.contest())
                .orElseThrow(() -> violation(place, "is a vote in the unknown contest " + vote.contest()));
        List<String> choices = vote.choices();
        require(
                choices.size() <= contest.rule().mostChoices(),
                place,
                "is an overvote: " + choices.size() + " options in " + contest.id());
        require(new HashSet<>(choices).size() == choices.size(), place, "chooses an option twice");
        for (String choice : choices) {
            require(contest.hasOption(choice), place, "chooses the unknown option " + choice + " in " + contest.id());
        }
    }

    /** Checks a close report against what the log before it adds up to. */
    void checkClose(PollsClosed closed, Counts counted, String place) throws RuleViolationException {
        checkTotals(closed, counted, place);
        checkSessions(closed, place);
        checkTurnout(closed, counted, place);
    }

    /** The totals of a close report are what the votes before it add up to. */
    public void checkTotals(PollsClosed closed, Counts counted, String place) throws RuleViolationException {
        require(
                closed.counts().lines().equals(counted.lines()),
                place,
                "closes with totals that its votes do not add up to");
    }

    /** Each session that was enabled ended in one way, and there were not more than the limit. */
    public void checkSessions(PollsClosed closed, String place) throws RuleViolationException {
        Sessions sessions = closed.sessions();
        require(
                sessions.balance(),
                place,
                "closes with " + sessions.enabled() + " sessions enabled, but " + sessions.cast() + " cast and "
                        + sessions.voided() + " voided");
        require(
                sessions.enabled() <= election.limits().sessionsPerKiosk(),
                place,
                "closes with more sessions than the limit");
    }

    /** Each ballot that was cast left one vote in each contest. */
    public void checkTurnout(PollsClosed closed, Counts counted, String place) throws RuleViolationException {
        Sessions sessions = closed.sessions();
        for (Contest contest : election.contests()) {
            long votes = counted.of(contest.id()).votes();
            require(
                    votes == sessions.cast(),
                    place,
                    "closes with " + votes + " votes in " + contest.id() + " from " + sessions.cast()
                            + " sessions that cast a ballot");
        }
    }

    private static void require(boolean holds, String place, String otherwise) throws RuleViolationException {
        if (!holds) {
            throw violation(place, otherwise);
        }
    }

    private static RuleViolationException violation(String place, String what) {
        return new RuleViolationException(place + " " + what);
    }
}
