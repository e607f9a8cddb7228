package urna.hub.testing;

import java.util.ArrayList;
import java.util.List;
import urna.election.Body;
import urna.election.Commune;
import urna.election.Contest;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.election.Publication;
import urna.election.Rule;
import urna.hub.roster.Roster;
import urna.note.RefusedException;
import urna.note.VerifierKey;
import urna.testing.TestElection;

/**
 * A nation of 5,336 communes and 11,476 kiosks: 23 states, 3 communal cities in each, a "Centro" in every one of them. One
 * commune is a {@link TestElection} with all its keys; the packages of the others are signed by nobody, and all their kiosks
 * have the public keys of that one's.
 */
public final class Nation {
    public static final int COMMUNES = 5_336;
    public static final int KIOSKS = 11_476;

    private static final String[] STATES = {
        "Amazonas",
        "Anzoátegui",
        "Apure",
        "Aragua",
        "Barinas",
        "Bolívar",
        "Carabobo",
        "Cojedes",
        "Delta Amacuro",
        "Falcón",
        "Guárico",
        "Lara",
        "Mérida",
        "Miranda",
        "Monagas",
        "Nueva Esparta",
        "Portuguesa",
        "Sucre",
        "Táchira",
        "Trujillo",
        "Yaracuy",
        "Zulia",
        "La Guaira"
    };
    private static final int CITIES = 3;

    private Nation() {}

    /** Where the commune with keys is to be. */
    public static Body[] bodies() {
        return bodies(0, 0).toArray(Body[]::new);
    }

    private static List<Body> bodies(int state, int city) {
        String[] cities = {"Centro", "Los Samanes", "Río Arriba"};
        return List.of(
                new Body("communal-city", city == 0 ? "centro" : "ciudad-" + city, "Ciudad Comunal " + cities[city]),
                new Body("state", "estado-" + state, STATES[state]),
                new Body("nation", "venezuela", "Venezuela"));
    }

    /**
     * The roster.
     *
     * @param known the commune with keys, of two kiosks or more; it stands first
     */
    public static Roster roster(TestElection known) throws RefusedException {
        List<ElectionPackage> packages = new ArrayList<>();
        packages.add(known.electionPackage());
        int kiosks = known.election().kiosks().size();
        for (int i = 1; i < COMMUNES; i++) {
            int left = KIOSKS - kiosks - 2 * (COMMUNES - i);
            int some = left > 0 ? Math.min(known.election().kiosks().size(), 2 + left) : 2;
            packages.add(commune(known, i, some));
            kiosks += some;
        }
        return Roster.of(packages);
    }

    private static ElectionPackage commune(TestElection known, int number, int kiosks) throws RefusedException {
        Election like = known.election();
        int state = number % STATES.length;
        Commune commune = new Commune(
                "comuna-" + number,
                "Comuna " + (number % 7 == 0 ? "Simón Bolívar " : number % 11 == 0 ? "La Peña " : "Esperanza ")
                        + number,
                900,
                bodies(state, number / STATES.length % CITIES));
        List<Kiosk> roster = new ArrayList<>();
        for (int i = 0; i < kiosks; i++) {
            VerifierKey key = like.kiosks().get(i).key();
            String id = "m-" + number + "-" + (i + 1);
            String name = new Origin(like.id(), commune.id(), id).toString();
            roster.add(new Kiosk(id, key.named(name)));
        }
        Election election = new Election(
                like.format(),
                like.id(),
                1,
                like.title(),
                commune,
                number % 2 == 0 ? Publication.LIVE : Publication.AT_CLOSE,
                like.poolSize(),
                List.of(
                        like.contests().get(0),
                        TestElection.contest("propia-" + number, new Rule.ChooseOne(1), "agua", "luz", "via")),
                roster,
                like.hub(),
                List.of(),
                like.commission(),
                like.limits(),
                like.paper(),
                List.of());
        return new ElectionPackage(
                election,
                known.electionPackage().hash(),
                known.electionPackage().note(),
                List.of());
    }

    /** The contest that is the same everywhere: the first of the commune with keys. */
    public static Contest shared(TestElection known) {
        return known.election().contests().get(0);
    }
}
