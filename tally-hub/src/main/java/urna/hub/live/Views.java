package urna.hub.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import urna.election.Election;
import urna.election.Revocation;
import urna.hub.ingest.KnownKiosk;
import urna.hub.ingest.Standings;
import urna.hub.watch.Watch;
import urna.log.VerifiedLog;
import urna.wire.KioskState;

/** Makes what is shown of a place from its sums. Made once for all pages that show the same. */
final class Views {
    private static final int MOST_NAMED = 20;

    private final Territory territory;
    private final Standings standings;
    private final Watch watch;
    private final AlarmViews alarms;

    Views(Territory territory, Standings standings, Watch watch) {
        this.territory = territory;
        this.standings = standings;
        this.watch = watch;
        this.alarms = new AlarmViews(territory, watch);
    }

    /** The place that an address names; none if there is none such. */
    Optional<Place> place(ViewAddress address) {
        return address.place().isEmpty() ? Optional.of(territory.home()) : territory.place(address.place());
    }

    PlaceView view(ViewAddress address, Place place, long nowSeconds, boolean running) {
        Election election = place.election();
        return new PlaceView(
                nowSeconds,
                running,
                row(place, address.watched()),
                path(place),
                election == null ? null : election.title(),
                election == null ? null : election.publication(),
                election == null || place.countsPublic(),
                election == null ? communesPublic(place) : null,
                missing(place),
                ContestViews.of(place),
                place.turnout().points(),
                listing(address, place));
    }

    private static PlaceView.@Nullable Missing missing(Place place) {
        List<String> ids = place.missing();
        return ids.isEmpty()
                ? null
                : new PlaceView.Missing(
                        ids.size(),
                        place.figures().communes() + ids.size(),
                        List.copyOf(ids.subList(0, Math.min(MOST_NAMED, ids.size()))));
    }

    private long communesPublic(Place body) {
        if (body.contests().isEmpty()) {
            return 0;
        }
        return territory.below(body).stream()
                .filter(place -> place.kind() == Place.Kind.COMMUNE && place.countsPublic())
                .count();
    }

    private List<PlaceView.Step> path(Place place) {
        List<PlaceView.Step> path = new ArrayList<>();
        for (Place above = place.parent(); above != null; above = above.parent()) {
            boolean isOnlyAName =
                    above.kind() == Place.Kind.HUB && above.children().size() == 1;
            if (!isOnlyAName) {
                path.add(new PlaceView.Step(above.address(), above.kind(), above.bodyKind(), above.name()));
            }
        }
        Collections.reverse(path);
        return path;
    }

    private PlaceView.Listing listing(ViewAddress address, Place place) {
        if (address.list() == ViewAddress.Of.ALARMS) {
            return alarms.listing(address, place);
        }
        List<Place> found = Listings.find(territory, place, address);
        List<PlaceView.Row> rows = Listings.page(found, address.page()).stream()
                .map(one -> row(one, address.watched()))
                .toList();
        return new PlaceView.Listing(
                address.list(),
                address.filter(),
                address.text(),
                found.size(),
                address.page(),
                Listings.pages(found.size()),
                rows,
                null);
    }

    private PlaceView.Row row(Place place, boolean watched) {
        Place above = place.parent();
        return new PlaceView.Row(
                place.address(),
                place.kind(),
                place.bodyKind(),
                place.id(),
                place.name(),
                above == null || above.name().isEmpty() ? null : above.name(),
                polls(place.figures()),
                shown(place.figures(), watched),
                watched && place.kind() == Place.Kind.KIOSK ? health(place.id()) : null,
                revoked(place));
    }

    private PlaceView.@Nullable Revoked revoked(Place place) {
        Revocation revocation = place.revocation().orElse(null);
        return revocation == null
                ? null
                : new PlaceView.Revoked(
                        revocation.size(),
                        place.goesBeyond(standings.known(place.id()).log()));
    }

    private static VerifiedLog.Phase polls(Figures figures) {
        if (figures.isClosed()) {
            return VerifiedLog.Phase.CLOSED;
        }
        return figures.isNotOpened() ? VerifiedLog.Phase.NOT_OPENED : VerifiedLog.Phase.OPEN;
    }

    private static PlaceView.Shown shown(Figures sums, boolean watched) {
        return new PlaceView.Shown(
                sums.communes(),
                sums.kiosks(),
                sums.notOpened(),
                sums.open(),
                sums.closed(),
                sums.register(),
                sums.enabled(),
                sums.cast(),
                sums.voided(),
                sums.isClosed() && sums.revoked() == 0,
                sums.verified(),
                sums.refused(),
                sums.waiting(),
                watched ? sums.alarms() : null,
                watched ? sums.alarmed() : null,
                watched ? sums.silent() : null);
    }

    private PlaceView.Health health(String id) {
        KnownKiosk kiosk = standings.known(id);
        @Nullable KioskState said = kiosk.said();
        return new PlaceView.Health(
                kiosk.lastSeenSeconds(),
                kiosk.clockAheadSeconds(),
                kiosk.isOffline(),
                said == null ? null : said.software(),
                kiosk.log().tree().size(),
                List.copyOf(new TreeSet<>(watch.standing(id))));
    }
}
