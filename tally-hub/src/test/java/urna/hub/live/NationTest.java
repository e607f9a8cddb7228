package urna.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Publication;
import urna.hub.database.SqliteDatabase;
import urna.hub.ingest.Said;
import urna.hub.ingest.Standings;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.LogStore;
import urna.hub.testing.Nation;
import urna.hub.testing.SetClock;
import urna.hub.watch.Watch;
import urna.log.VerifiedLog;
import urna.record.ContestCounts;
import urna.record.Counts;
import urna.record.Sessions;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

/** The live page's model over 5,336 communes and 11,476 kiosks. */
class NationTest {
    private static final long QUARTER = 1_994_444;

    /** The most that any view may weigh, before it is compressed. */
    private static final int MOST_BYTES = 60_000;

    private static final List<VerifiedLog.Phase> PHASES =
            List.of(VerifiedLog.Phase.NOT_OPENED, VerifiedLog.Phase.OPEN, VerifiedLog.Phase.CLOSED);
    private static final SetClock CLOCK = new SetClock();

    private static TestElection known;
    private static Roster roster;
    private static LogStore store;
    private static Standings standings;
    private static Watch watch;
    private static Territory territory;
    private static Sums sums;
    private static Views views;

    @BeforeAll
    static void enroll(@TempDir Path data) throws Exception {
        known = new TestElection(TestElection.Settings.standard().kiosks(3).bodies(Nation.bodies()));
        roster = Nation.roster(known);
        store = LogStore.open(new SqliteDatabase(data), roster);
        standings = new Standings(store);
        watch = Watch.start(roster, standings, new SqliteDatabase(data), CLOCK);
        territory = Territory.of(roster);
        sums = sums(territory);
        sums.change(allKiosks(), QUARTER);
        views = new Views(territory, standings, watch);
    }

    @AfterAll
    static void close() {
        watch.close();
        store.close();
    }

    private static Sums sums(Territory its) {
        return new Sums(its, standings::known, kiosk -> Set.of());
    }

    private static Set<String> allKiosks() {
        Set<String> kiosks = new HashSet<>();
        roster.kiosks().forEach(kiosk -> kiosks.add(kiosk.id()));
        return kiosks;
    }

    private static Place at(String address) {
        return territory.place(address).orElseThrow();
    }

    /** A kiosk's log comes to so many ballots, all for the first option. */
    private static void store(String kiosk, VerifiedLog.Phase phase, long ballots) {
        Enrolled enrolled = roster.kiosk(kiosk).orElseThrow();
        Map<String, ContestCounts> counts = new LinkedHashMap<>();
        for (Contest contest : enrolled.election().contests()) {
            Map<String, Long> options = new LinkedHashMap<>();
            contest.options().forEach(option -> options.put(option.id(), options.isEmpty() ? ballots : 0));
            counts.put(contest.id(), new ContestCounts(ballots, 0, options));
        }
        Sessions sessions = phase == VerifiedLog.Phase.CLOSED ? new Sessions(ballots, ballots, 0) : Sessions.NONE;
        Said.stored(standings, kiosk, phase, new Counts(counts), sessions, 1_795_000_000);
    }

    private static byte[] json(ViewAddress address) {
        Place place = views.place(address).orElseThrow();
        return JsonMapper.builder().build().writeValueAsBytes(views.view(address, place, 1_795_000_000, true));
    }

    private static ViewAddress address(String... parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], parameters[i + 1]);
        }
        return ViewAddress.of(name -> given.getOrDefault(name, ""), true).orElseThrow();
    }

    private static List<String> found(String... parameters) {
        ViewAddress address = address(parameters);
        return Listings.find(territory, views.place(address).orElseThrow(), address).stream()
                .map(Place::address)
                .toList();
    }

    @Test
    void aVisitorBeginsAtTheNationAndEveryKioskIsInIt() {
        assertThat(territory.home().address()).isEqualTo("body/venezuela");
        assertThat(territory.home().figures().kiosks()).isEqualTo(Nation.KIOSKS);
        assertThat(territory.home().figures().communes()).isEqualTo(Nation.COMMUNES);
    }

    @Test
    void twoStatesMayEachHaveACentro() {
        Place one = at("body/venezuela/estado-0/centro");
        Place other = at("body/venezuela/estado-1/centro");
        assertThat(one.figures().communes() + other.figures().communes()).isLessThan(Nation.COMMUNES);
        assertThat(one.children()).doesNotContainAnyElementsOf(other.children());
    }

    @Test
    void aKioskThatChangesTouchesThePlacesAboveItAndNoOther() {
        store("m-100-1", VerifiedLog.Phase.OPEN, 5);
        assertThat(sums.change(Set.of("m-100-1"), QUARTER))
                .extracting(Place::address)
                .containsExactlyInAnyOrder(
                        "kiosk/m-100-1",
                        "commune/comuna-100",
                        "body/venezuela/estado-8/ciudad-1",
                        "body/venezuela/estado-8",
                        "body/venezuela",
                        "hub");
    }

    @Test
    void sumsThatWereKeptUpAreThoseMadeAnew() {
        SeededRandom random = new SeededRandom(5);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = random.bytes(4);
            String kiosk = "m-" + (2000 + Byte.toUnsignedInt(bytes[0])) + "-" + (1 + (bytes[1] & 1));
            VerifiedLog.Phase phase = PHASES.get(Byte.toUnsignedInt(bytes[2]) % PHASES.size());
            store(kiosk, phase, Byte.toUnsignedInt(bytes[3]));
            sums.change(Set.of(kiosk), QUARTER);
        }
        Territory anew = Territory.of(roster);
        sums(anew).change(allKiosks(), QUARTER);
        for (Place place : territory.all()) {
            Place its = anew.place(place.address()).orElseThrow();
            assertThat(place.figures()).as(place.address()).isEqualTo(its.figures());
            for (Contest contest : place.contests()) {
                assertThat(place.counts().of(contest.id()))
                        .as(place.address())
                        .isEqualTo(its.counts().of(contest.id()));
            }
        }
    }

    @Test
    void onlyWhatAllCommunesAskAlikeIsSummed() {
        assertThat(territory.home().contests())
                .containsExactly(known.election().contests().get(0));
        assertThat(at("commune/comuna-9").contests()).hasSize(2);
    }

    @Test
    void noSumHoldsAChoiceOfACommuneThatIsSecretUntilItsClose() {
        Place secret = at("commune/comuna-2201");
        Election election = roster.commune("comuna-2201").orElseThrow().election();
        assertThat(election.publication()).isEqualTo(Publication.AT_CLOSE);
        String shared = territory.home().contests().get(0).id();
        long before = votes(territory.home(), shared);

        store("m-2201-1", VerifiedLog.Phase.CLOSED, 1_000_003);
        store("m-2201-2", VerifiedLog.Phase.OPEN, 0);
        sums.change(Set.of("m-2201-1", "m-2201-2"), QUARTER);
        for (Place above = secret.parent(); above != null; above = above.parent()) {
            assertThat(votes(above, shared)).as(above.address()).isLessThan(1_000_003);
        }
        assertThat(votes(territory.home(), shared)).isEqualTo(before);
        assertThat(new String(json(address("at", "commune/comuna-2201")), StandardCharsets.UTF_8))
                .doesNotContain("\"count\"", "\"votes\"", "\"blank\"");
        assertThat(new String(json(address("at", "kiosk/m-2201-1")), StandardCharsets.UTF_8))
                .doesNotContain("\"count\"", "\"votes\"", "\"blank\"");

        store("m-2201-2", VerifiedLog.Phase.CLOSED, 4);
        sums.change(Set.of("m-2201-2"), QUARTER);
        assertThat(votes(territory.home(), shared)).isEqualTo(before + 1_000_007);
    }

    private static long votes(Place place, String contest) {
        ContestCounts counts = place.counts().of(contest);
        return counts == null ? 0 : counts.votes();
    }

    @Test
    void aPlaceIsFoundByNameWithoutAccentsByIdAndByKiosk() {
        assertThat(found("text", "simon BOLIVAR 3500")).containsExactly("commune/comuna-3500");
        assertThat(found("text", "rio arriba")).hasSize(23);
        assertThat(found("text", "m-4321-2")).containsExactly("kiosk/m-4321-2");
        assertThat(found("text", "tachira")).containsExactly("body/venezuela/estado-18");
        assertThat(found("at", "body/venezuela/estado-1", "text", "m-4321-2")).isEmpty();
        assertThat(found("text", "no such place")).isEmpty();
    }

    @Test
    void lettersWithATildeAreFoundWithOrWithoutIt() {
        for (String text : List.of("Pena 4301", "peña 4301", "PEN\u0303A 4301")) {
            assertThat(found("text", text)).as(text).containsExactly("commune/comuna-4301");
        }
    }

    @Test
    void kiosksAndCommunesAreFoundByTheNameOfWhereTheyAreToo() {
        assertThat(found("list", "kiosks", "text", "pena 4301")).containsExactly("kiosk/m-4301-1", "kiosk/m-4301-2");
        assertThat(found("list", "kiosks", "text", "bolivar m-3500-2")).containsExactly("kiosk/m-3500-2");
        assertThat(found("list", "communes", "text", "rio arriba 4301")).isEmpty();
        assertThat(found("list", "communes", "text", "samanes 4301")).containsExactly("commune/comuna-4301");
    }

    @Test
    void listsAreFilteredByWhatStandsNow() {
        store("m-2300-1", VerifiedLog.Phase.OPEN, 1);
        store("m-2300-2", VerifiedLog.Phase.CLOSED, 1);
        sums.change(Set.of("m-2300-1", "m-2300-2"), QUARTER);
        assertThat(found("at", "commune/comuna-2300", "filter", "open")).containsExactly("kiosk/m-2300-1");
        assertThat(found("at", "commune/comuna-2300", "filter", "not-opened")).isEmpty();
        assertThat(found("list", "communes", "filter", "closed", "text", "comuna-2300"))
                .contains("commune/comuna-2300");
        assertThat(found("list", "kiosks")).hasSize(Nation.KIOSKS);
    }

    @Test
    void noViewIsLargerThanOnePageOfIt() {
        List<ViewAddress> addresses = List.of(
                address(),
                address("list", "communes"),
                address("list", "kiosks", "page", "200"),
                address("text", "comuna"),
                address("at", "body/venezuela/estado-3"),
                address("at", "body/venezuela/estado-3/centro"),
                address("at", "commune/comuna-10"),
                address("list", "alarms"));
        for (ViewAddress address : addresses) {
            assertThat(json(address).length).as(address.toString()).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void whatIsForOperatorsIsNotInAPublicView() {
        ViewAddress open = ViewAddress.of(name -> "", false).orElseThrow();
        assertThat(new String(json(open), StandardCharsets.UTF_8)).doesNotContain("alarm", "silent", "health", "seen");
        assertThat(ViewAddress.of(name -> name.equals("list") ? "alarms" : "", false))
                .isEmpty();
        assertThat(ViewAddress.of(name -> name.equals("filter") ? "silent" : "", false))
                .isEmpty();
    }
}
