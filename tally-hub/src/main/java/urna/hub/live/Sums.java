package urna.hub.live;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import urna.hub.ingest.KnownKiosk;
import urna.hub.watch.AlarmRules;
import urna.hub.watch.Turnout;
import urna.log.VerifiedLog;
import urna.record.Sessions;
import urna.wire.KioskState;

/**
 * Keeps the sums of a territory: a kiosk that changed is taken away from all places above it as it was and added as it is.
 * For one thread at a time.
 */
final class Sums {
    private final Territory territory;
    private final Function<String, KnownKiosk> known;
    private final Function<String, Set<String>> alarms;

    /**
     * Sums of nothing yet.
     *
     * @param known what is known of a kiosk now
     * @param alarms the kinds of its alarms that stand now
     */
    Sums(Territory territory, Function<String, KnownKiosk> known, Function<String, Set<String>> alarms) {
        this.territory = territory;
        this.known = known;
        this.alarms = alarms;
    }

    /** Takes turnout as it was kept: it is not forgotten by a restart. */
    void restore(List<Turnout> kept) {
        for (Turnout row : kept) {
            territory
                    .place("commune/" + row.commune())
                    .ifPresent(commune -> raise(commune, row.quarter(), row.ballots()));
        }
    }

    /**
     * Takes over what is known of some kiosks now.
     *
     * @param quarter the quarter of an hour that it is
     * @return the places whose sums or kiosks changed: these and all above them
     */
    Set<Place> change(Set<String> kiosks, long quarter) {
        Set<Place> touched = new LinkedHashSet<>();
        Set<Place> communes = new HashSet<>();
        for (String id : kiosks) {
            Place kiosk = territory.kiosk(id);
            Place commune = kiosk.parent();
            KnownKiosk now = known.apply(id);
            Figures before = kiosk.figures();
            Figures after = figures(now, kiosk, alarms.apply(id));
            CountSums countsAfter = CountSums.of(now.log().counts());
            if (commune != null) {
                commune.counts(commune.counts().change(countsAfter, kiosk.counts()));
                communes.add(commune);
            }
            kiosk.counts(countsAfter);
            kiosk.figures(after);
            touched.add(kiosk);
            for (Place above = commune; above != null; above = above.parent()) {
                above.figures(above.figures().plus(after).minus(before));
                touched.add(above);
            }
        }
        communes.forEach(commune -> publish(commune, quarter));
        return touched;
    }

    /** Tells the bodies above a commune what of its counts may be seen: under at-close nothing, until all of it may. */
    private static void publish(Place commune, long quarter) {
        CountSums now = commune.countsPublic() ? commune.counts() : CountSums.zero(commune.contests());
        for (Place above = commune.parent(); above != null; above = above.parent()) {
            above.counts(above.counts().change(now, commune.published()));
        }
        commune.published(now);
        raise(commune, quarter, commune.figures().cast());
    }

    /** What was kept never falls: after a restart kiosks say one by one what they had said before. */
    private static void raise(Place commune, long quarter, long ballots) {
        long more = ballots - commune.turnout().total();
        for (Place place = commune; place != null && more > 0; place = place.parent()) {
            place.turnout().add(quarter, more);
        }
    }

    /** A log that ends where the commission said never closes by itself: its commune must not wait for it. */
    private static Figures figures(KnownKiosk kiosk, Place place, Set<String> alarms) {
        boolean ended = place.hasEnded(kiosk.log());
        VerifiedLog.Phase phase = ended ? VerifiedLog.Phase.CLOSED : kiosk.log().phase();
        Sessions sessions = kiosk.sessions();
        KioskState said = kiosk.said();
        return new Figures(
                0,
                1,
                phase == VerifiedLog.Phase.NOT_OPENED ? 1 : 0,
                phase == VerifiedLog.Phase.OPEN ? 1 : 0,
                phase == VerifiedLog.Phase.CLOSED ? 1 : 0,
                0,
                sessions.enabled(),
                sessions.cast(),
                sessions.voided(),
                CountSums.of(kiosk.log().counts()).votes(),
                kiosk.refused(),
                said == null ? 0 : said.segmentsWaiting(),
                alarms.size(),
                alarms.isEmpty() ? 0 : 1,
                alarms.contains(AlarmRules.SILENT) ? 1 : 0,
                ended && !kiosk.isClosed() ? 1 : 0,
                place.goesBeyond(kiosk.log()) ? 1 : 0);
    }
}
