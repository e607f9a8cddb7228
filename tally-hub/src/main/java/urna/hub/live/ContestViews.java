package urna.hub.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import urna.election.Contest;
import urna.election.Election;
import urna.record.ContestCounts;
import urna.tally.Outcome;
import urna.tally.OutcomeRules;

/** Contests as they are shown. What must not be shown yet is left out here, before anything is written. */
final class ContestViews {
    private ContestViews() {}

    static List<PlaceView.ContestTally> of(Place place) {
        boolean shown = place.election() == null || place.countsPublic();
        return place.contests().stream()
                .map(contest -> contest(contest, shown ? place.counts().of(contest.id()) : null, place))
                .toList();
    }

    private static PlaceView.ContestTally contest(Contest contest, @Nullable ContestCounts counts, Place place) {
        Outcome outcome = counts == null ? null : outcome(contest, counts, place);
        Map<String, urna.tally.Place> places = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Ranking ranking) {
            ranking.places().forEach(one -> one.options().forEach(option -> places.put(option, one)));
        }
        List<PlaceView.OptionTally> options = contest.options().stream()
                .map(option -> {
                    urna.tally.Place its = places.get(option.id());
                    return new PlaceView.OptionTally(
                            option.id(),
                            option.name(),
                            counts == null ? null : counts.of(option.id()),
                            its == null ? null : its.number(),
                            its == null ? null : its.standing().word());
                })
                .toList();
        return new PlaceView.ContestTally(
                contest.id(),
                contest.title(),
                contest.rule(),
                counts == null ? null : counts.votes(),
                counts == null ? null : counts.blank(),
                outcome instanceof Outcome.Decision decision ? decision.word() : null,
                options);
    }

    /**
     * A commune decides, once all its kiosks have closed; no kiosk does, and no sum of communes. Where more is summed than
     * its acta will count, the page leaves the deciding to the acta.
     */
    private static @Nullable Outcome outcome(Contest contest, ContestCounts counts, Place place) {
        Election election = place.election();
        if (place.kind() != Place.Kind.COMMUNE
                || election == null
                || !place.figures().isClosed()
                || place.figures().beyond() > 0) {
            return null;
        }
        return OutcomeRules.decide(
                contest, counts, place.figures().cast(), election.commune().register());
    }
}
