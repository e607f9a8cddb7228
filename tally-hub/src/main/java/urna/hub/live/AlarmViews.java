package urna.hub.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import urna.hub.store.Refusal;
import urna.hub.watch.Alarm;
import urna.hub.watch.Evidence;
import urna.hub.watch.Watch;
import urna.hub.web.PageFiles;
import urna.hub.web.Words;

/** The alarms of a place as operators see them, with as much of their evidence as may be told by now. */
final class AlarmViews {
    private final Territory territory;
    private final Watch watch;
    private final Words words = Words.of(PageFiles.WORDS);

    AlarmViews(Territory territory, Watch watch) {
        this.territory = territory;
        this.watch = watch;
    }

    PlaceView.Listing listing(ViewAddress address, Place place) {
        List<Alarm> found = watch.alarms().stream()
                .filter(alarm -> isBelow(alarm, place) && isSought(alarm, address))
                .toList();
        return new PlaceView.Listing(
                address.list(),
                address.filter(),
                address.text(),
                found.size(),
                address.page(),
                Listings.pages(found.size()),
                List.of(),
                Listings.page(found, address.page()).stream().map(this::row).toList());
    }

    private Optional<Place> kiosk(Alarm alarm) {
        return territory.place("kiosk/" + alarm.kiosk());
    }

    /** What is about no kiosk is shown to whoever looks at all of it. */
    private boolean isBelow(Alarm alarm, Place place) {
        return kiosk(alarm)
                .map(kiosk -> kiosk == place || territory.below(place).contains(kiosk))
                .orElse(place == territory.home() || place == territory.hub());
    }

    private boolean isSought(Alarm alarm, ViewAddress address) {
        String commune = kiosk(alarm)
                .map(Place::parent)
                .map(place -> place.name() + " " + place.id())
                .orElse("");
        String sought = Place.fold(
                String.join(" ", alarm.kiosk(), commune, alarm.kind(), named(alarm, "es"), named(alarm, "en")));
        return address.words().stream().allMatch(sought::contains);
    }

    /** As the page calls it: it is sought in whichever language. */
    private String named(Alarm alarm, String language) {
        Map<String, String> said = words.in(language);
        return said.getOrDefault("reason." + alarm.kind(), said.getOrDefault("alarm." + alarm.kind(), ""));
    }

    /** Whether a refused message of a kiosk may be seen: one of nobody's could be of a commune that still votes. */
    boolean mayTell(String kiosk) {
        return territory.place("kiosk/" + kiosk).map(Place::countsPublic).orElse(false);
    }

    private PlaceView.AlarmRow row(Alarm alarm) {
        Optional<Place> kiosk = kiosk(alarm);
        boolean mayTell = mayTell(alarm.kiosk());
        Optional<Evidence> evidence = alarm.evidence() ? watch.evidence(alarm.kiosk(), alarm.kind()) : Optional.empty();
        List<String> files = Stream.of(Evidence.OURS, Evidence.THEIRS, Evidence.SEGMENT)
                .filter(name -> evidence.flatMap(one -> one.file(name, mayTell)).isPresent())
                .toList();
        return new PlaceView.AlarmRow(
                alarm.kiosk().equals(Refusal.NO_KIOSK) ? "" : alarm.kiosk(),
                kiosk.map(Place::address).orElse(null),
                kiosk.map(Place::parent).map(Place::name).orElse(null),
                alarm.kind(),
                alarm.isRefusal() && !mayTell ? null : alarm.detail(),
                alarm.raisedSeconds(),
                alarm.clearedSeconds(),
                text(evidence, Evidence.THEIRS),
                text(evidence, Evidence.OURS),
                files);
    }

    private static @Nullable String text(Optional<Evidence> evidence, String file) {
        return evidence.flatMap(one -> one.file(file, false))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(null);
    }
}
