package urna.hub.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import urna.election.Contest;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Option;
import urna.election.Publication;
import urna.hub.ingest.Standings;
import urna.hub.roster.Roster;
import urna.hub.store.Refusal;
import urna.log.VerifiedLog;
import urna.record.ContestCounts;
import urna.record.Counts;
import urna.record.Sessions;
import urna.tally.Outcome;
import urna.tally.OutcomeRules;
import urna.tally.Place;
import urna.wire.KioskState;

/** Makes what is shown from what is known. What must not be shown yet is left out here, before anything is written. */
final class TalliesView {
    private TalliesView() {}

    static Tallies of(Roster roster, Standings.Snapshot now, long nowSeconds, boolean running) {
        return new Tallies(
                nowSeconds,
                running,
                roster.communes().stream().map(each -> commune(each, now)).toList(),
                now.refused().getOrDefault(Refusal.NO_KIOSK, 0L),
                now.refusals().stream()
                        .filter(refusal -> refusal.kiosk().equals(Refusal.NO_KIOSK))
                        .map(refusal -> refused(refusal, true))
                        .toList());
    }

    private static Tallies.CommuneTally commune(ElectionPackage electionPackage, Standings.Snapshot now) {
        Election election = electionPackage.election();
        List<String> kiosks = election.kiosks().stream().map(Kiosk::id).toList();
        Counts counts = Counts.zero(election);
        for (String kiosk : kiosks) {
            counts = counts.plus(log(kiosk, now).counts());
        }
        VerifiedLog.Phase polls = polls(kiosks, now);
        boolean closed = polls == VerifiedLog.Phase.CLOSED;
        boolean countsPublic = closed || election.publication() == Publication.LIVE;
        Tallies.Turnout turnout = turnout(kiosks, now);
        List<Tallies.ContestTally> contests = new ArrayList<>();
        for (Contest contest : election.contests()) {
            ContestCounts its = counts.of(contest.id());
            @Nullable
            Outcome outcome = closed
                    ? OutcomeRules.decide(
                            contest, its, turnout.cast(), election.commune().register())
                    : null;
            contests.add(contest(contest, countsPublic ? its : null, outcome));
        }
        return new Tallies.CommuneTally(
                election.id(),
                election.title(),
                election.commune().id(),
                election.commune().name(),
                election.commune().bodies(),
                election.publication(),
                countsPublic,
                election.commune().register(),
                polls,
                turnout,
                kiosks.stream().map(kiosk -> standing(kiosk, now)).toList(),
                contests,
                kiosks.stream()
                        .mapToLong(kiosk -> now.refused().getOrDefault(kiosk, 0L))
                        .sum(),
                now.refusals().stream()
                        .filter(refusal -> kiosks.contains(refusal.kiosk()))
                        .map(refusal -> refused(refusal, countsPublic))
                        .toList());
    }

    private static VerifiedLog.Phase polls(List<String> kiosks, Standings.Snapshot now) {
        List<VerifiedLog.Phase> phases =
                kiosks.stream().map(kiosk -> log(kiosk, now).phase()).distinct().toList();
        return phases.size() == 1 ? phases.get(0) : VerifiedLog.Phase.OPEN;
    }

    /** By the close report where there is one; before, by what the kiosk says. */
    private static Tallies.Turnout turnout(List<String> kiosks, Standings.Snapshot now) {
        Sessions sum = Sessions.NONE;
        boolean verified = true;
        for (String kiosk : kiosks) {
            if (log(kiosk, now).phase() == VerifiedLog.Phase.CLOSED) {
                sum = sum.plus(log(kiosk, now).sessions());
                continue;
            }
            verified = false;
            KioskState said = now.states().get(kiosk);
            if (said != null && said.enabled() >= 0 && said.cast() >= 0 && said.voided() >= 0) {
                sum = sum.plus(new Sessions(said.enabled(), said.cast(), said.voided()));
            }
        }
        return new Tallies.Turnout(sum.enabled(), sum.cast(), sum.voided(), verified);
    }

    private static Tallies.KioskStanding standing(String kiosk, Standings.Snapshot now) {
        VerifiedLog log = log(kiosk, now);
        return new Tallies.KioskStanding(
                kiosk,
                log.phase(),
                log.tree().size(),
                now.lastSeenSeconds().get(kiosk),
                now.states().get(kiosk),
                now.refused().getOrDefault(kiosk, 0L));
    }

    private static Tallies.ContestTally contest(
            Contest contest, @Nullable ContestCounts counts, @Nullable Outcome outcome) {
        Map<String, Place> places = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Ranking ranking) {
            ranking.places().forEach(place -> place.options().forEach(option -> places.put(option, place)));
        }
        List<Tallies.OptionTally> options = new ArrayList<>();
        for (Option option : contest.options()) {
            Place place = places.get(option.id());
            options.add(new Tallies.OptionTally(
                    option.id(),
                    option.name(),
                    counts == null ? null : counts.of(option.id()),
                    place == null ? null : place.number(),
                    place == null ? null : place.standing().word()));
        }
        return new Tallies.ContestTally(
                contest.id(),
                contest.title(),
                contest.rule(),
                counts == null ? null : counts.votes(),
                counts == null ? null : counts.blank(),
                outcome instanceof Outcome.Decision decision ? decision.word() : null,
                options);
    }

    private static Tallies.Refused refused(Refusal refusal, boolean mayTell) {
        return new Tallies.Refused(
                refusal.kiosk(),
                refusal.reason(),
                mayTell ? refusal.detail() : null,
                refusal.atSeconds(),
                refusal.size());
    }

    private static VerifiedLog log(String kiosk, Standings.Snapshot now) {
        return Objects.requireNonNull(now.logs().get(kiosk), "a kiosk that is not enrolled")
                .log();
    }
}
