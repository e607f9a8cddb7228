package urna.hub.live;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import urna.election.Body;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Publication;
import urna.election.Revocation;
import urna.hub.roster.Enrolled;
import urna.log.VerifiedLog;

/**
 * A place of the territory: the hub itself, a body, a commune or a kiosk. Where it stands never changes; its sums are
 * changed and read under the lock of {@link Territory} alone.
 */
final class Place {
    /** What a place is. */
    enum Kind {
        /** All that the hub serves. */
        HUB,
        BODY,
        COMMUNE,
        KIOSK
    }

    private final Kind kind;
    private final String address;
    private final String id;
    private final String name;
    private final @Nullable String bodyKind;
    private final @Nullable Place parent;
    private final @Nullable Election election;
    private final List<Place> children = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final String sought;

    /** The places below it are those from its own number + 1 to before this, in the order of the tree. */
    private int end;

    private int number;
    private List<Contest> contests = List.of();

    private Figures figures = Figures.NONE;
    private CountSums counts = CountSums.NONE;
    private CountSums published = CountSums.NONE;
    private @Nullable Enrolled enrolled;
    private final QuarterSeries turnout = new QuarterSeries();

    private Place(
            Kind kind,
            String address,
            String id,
            String name,
            @Nullable String bodyKind,
            @Nullable Place parent,
            @Nullable Election election) {
        this.kind = kind;
        this.address = address;
        this.id = id;
        this.name = name;
        this.bodyKind = bodyKind;
        this.parent = parent;
        this.election = election;
        this.sought = fold(name + " " + id);
    }

    static Place hub() {
        return new Place(Kind.HUB, "hub", "", "", null, null, null);
    }

    /** A body is known by the ids of all bodies above it: two states may each have a "centro". */
    static Place body(Body body, Place parent) {
        String above = parent.kind == Kind.BODY ? parent.address : "body";
        return new Place(Kind.BODY, above + "/" + body.id(), body.id(), body.name(), body.kind(), parent, null);
    }

    static Place commune(Election election, Place parent) {
        String id = election.commune().id();
        return new Place(Kind.COMMUNE, "commune/" + id, id, election.commune().name(), null, parent, election);
    }

    static Place kiosk(Enrolled kiosk, Place commune) {
        String id = kiosk.id();
        Place place = new Place(Kind.KIOSK, "kiosk/" + id, id, id, null, commune, commune.election);
        place.enrolled = kiosk;
        return place;
    }

    /** Without accents and capitals, as people type into a search. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    void add(Place child) {
        children.add(child);
    }

    /** Notes a commune below that only the index knows. */
    void addMissing(String commune) {
        missing.add(commune);
    }

    /** The communes below that only the index knows, by id. */
    List<String> missing() {
        return Collections.unmodifiableList(missing);
    }

    /** Numbers this place and all below it; returns the next number. */
    int number(int first, List<Place> all) {
        number = first;
        all.add(this);
        int next = first + 1;
        for (Place child : children) {
            next = child.number(next, all);
        }
        end = next;
        return next;
    }

    void contests(List<Contest> shared) {
        contests = List.copyOf(shared);
        counts = CountSums.zero(contests);
        published = counts;
    }

    /** Whether nothing that counts can come after this log of a kiosk. */
    boolean hasEnded(VerifiedLog log) {
        return enrolled != null && enrolled.hasEnded(log);
    }

    /** Whether a kiosk's log holds votes that its commission does not let count. */
    boolean goesBeyond(VerifiedLog log) {
        return enrolled != null && enrolled.goesBeyond(log);
    }

    /** Where the commission said that a kiosk's log ends; empty if it did not. */
    Optional<Revocation> revocation() {
        return enrolled == null ? Optional.empty() : enrolled.revocation();
    }

    Kind kind() {
        return kind;
    }

    String address() {
        return address;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    String bodyKind() {
        return bodyKind;
    }

    @Nullable
    Place parent() {
        return parent;
    }

    /** The election of a commune and of its kiosks; null above. */
    @Nullable
    Election election() {
        return election;
    }

    List<Place> children() {
        return Collections.unmodifiableList(children);
    }

    int firstBelow() {
        return number + 1;
    }

    int end() {
        return end;
    }

    /** A commune's contests; of a body, those that all communes below define word for word alike. */
    List<Contest> contests() {
        return contests;
    }

    boolean isSought(List<String> words) {
        return words.stream().allMatch(sought::contains);
    }

    /** Whether each word is in its own name or id, or in that of the place it is in: what stands in a list's row. */
    boolean isSoughtWithin(List<String> words) {
        return words.stream()
                .allMatch(word -> sought.contains(word) || (parent != null && parent.sought.contains(word)));
    }

    boolean beginsWith(String text) {
        return sought.startsWith(text) || id.startsWith(text);
    }

    Figures figures() {
        return figures;
    }

    void figures(Figures now) {
        figures = now;
    }

    /** What the votes add up to, published or not; of a body, the published ones alone. */
    CountSums counts() {
        return counts;
    }

    void counts(CountSums now) {
        counts = now;
    }

    /** What the bodies above a commune have been told of it. */
    CountSums published() {
        return published;
    }

    void published(CountSums now) {
        published = now;
    }

    QuarterSeries turnout() {
        return turnout;
    }

    /** Whether votes of a commune, or of a kiosk's commune, may be seen by anybody. */
    boolean countsPublic() {
        Place commune = kind == Kind.KIOSK && parent != null ? parent : this;
        return election != null && (election.publication() == Publication.LIVE || commune.figures.isClosed());
    }
}
