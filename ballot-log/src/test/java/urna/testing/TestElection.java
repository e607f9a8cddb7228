package urna.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import urna.election.Body;
import urna.election.Commission;
import urna.election.Commune;
import urna.election.Contest;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Hub;
import urna.election.Kiosk;
import urna.election.Limits;
import urna.election.LocalizedText;
import urna.election.Option;
import urna.election.Origin;
import urna.election.Paper;
import urna.election.Publication;
import urna.election.Revocation;
import urna.election.Rule;
import urna.election.StrictJson;
import urna.log.Rules;
import urna.merkle.Hash;
import urna.note.MalformedKeyException;
import urna.note.MalformedTextException;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.StrictText;
import urna.note.VerifierKey;

/**
 * A signed election with every private key at hand: commune {@code el-panal}, kiosks {@code k-1}, {@code k-2}, …, a
 * commission of five of whom three must sign, and three contests: {@code proyecto} (choose one of four, one awarded),
 * {@code jueces} (up to 3 of 6, 3 awarded and 2 alternates), {@code carta} (yes or no, quorum 15 %).
 */
public final class TestElection {
    public static final String ELECTION = "cp-2026-4";
    public static final String COMMUNE = "el-panal";

    private final Map<String, SigningKey> kioskKeys = new LinkedHashMap<>();
    private final List<SigningKey> commissionKeys = new ArrayList<>();
    private final SigningKey cosigner;
    private final SigningKey signer;
    private final Commission commission;
    private final byte[] definition;
    private final SignedNote note;
    private final ElectionPackage electionPackage;

    /** What a test can choose. */
    public record Settings(
            int kiosks,
            Publication publication,
            int poolSize,
            List<Contest> contests,
            String commune,
            Paper paper,
            List<Body> bodies) {
        public static Settings standard() {
            return new Settings(
                    2,
                    Publication.LIVE,
                    3,
                    TestElection.contests(),
                    COMMUNE,
                    new Paper(1, false, false),
                    List.of(new Body("state", "caracas", "Caracas")));
        }

        public Settings kiosks(int number) {
            return new Settings(number, publication, poolSize, contests, commune, paper, bodies);
        }

        public Settings publication(Publication other) {
            return new Settings(kiosks, other, poolSize, contests, commune, paper, bodies);
        }

        public Settings poolSize(int size) {
            return new Settings(kiosks, publication, size, contests, commune, paper, bodies);
        }

        public Settings contests(List<Contest> others) {
            return new Settings(kiosks, publication, poolSize, others, commune, paper, bodies);
        }

        /** Another commune; its kiosks are {@code <commune>-1}, … so that one hub can serve both. */
        public Settings commune(String other) {
            return new Settings(kiosks, publication, poolSize, contests, other, paper, bodies);
        }

        public Settings paper(Paper other) {
            return new Settings(kiosks, publication, poolSize, contests, commune, other, bodies);
        }

        /** Other bodies above the commune, nearest first. */
        public Settings bodies(Body... others) {
            return new Settings(kiosks, publication, poolSize, contests, commune, paper, List.of(others));
        }
    }

    public TestElection() {
        this(Settings.standard(), new SeededRandom(1));
    }

    public TestElection(Settings settings) {
        this(settings, new SeededRandom(1));
    }

    public TestElection(Settings settings, RandomSource random) {
        try {
            for (int i = 1; i <= 5; i++) {
                commissionKeys.add(SigningKey.generate("comision/" + i, SignatureType.ED25519, random));
            }
            commission = new Commission(
                    3, commissionKeys.stream().map(SigningKey::verifierKey).toList());
            cosigner = SigningKey.generate("urna/hub/test", SignatureType.COSIGNATURE, random);
            signer = SigningKey.generate("urna/hub/test", SignatureType.ED25519, random);
            List<Kiosk> kiosks = new ArrayList<>();
            for (int i = 1; i <= settings.kiosks(); i++) {
                String id = settings.commune().equals(COMMUNE) ? "k-" + i : settings.commune() + "-" + i;
                kiosks.add(new Kiosk(id, newKioskKey(settings.commune(), id, random)));
            }
            definition = StrictJson.write(define(settings, kiosks));
            note = ElectionPackage.sign(definition, commissionKeys);
            electionPackage = ElectionPackage.open(definition, note.bytes(), commission);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private VerifierKey newKioskKey(String commune, String id, RandomSource random) throws MalformedKeyException {
        String name = new Origin(ELECTION, commune, id).toString();
        SigningKey key = SigningKey.generate(name, SignatureType.ED25519, random);
        kioskKeys.put(id, key);
        return key.verifierKey();
    }

    private Election define(Settings settings, List<Kiosk> kiosks) {
        return new Election(
                Election.FORMAT,
                ELECTION,
                1,
                LocalizedText.of("Consulta de prueba", "Test consultation"),
                new Commune(settings.commune(), "El Panal", 100, settings.bodies()),
                settings.publication(),
                settings.poolSize(),
                settings.contests(),
                kiosks,
                new Hub(cosigner.verifierKey(), signer.verifierKey()),
                List.of(),
                commission,
                new Limits(120, 30, 5000),
                settings.paper(),
                List.of());
    }

    public static List<Contest> contests() {
        return List.of(
                contest("proyecto", new Rule.ChooseOne(1), "escaleras", "agua", "cancha", "escuela"),
                contest("jueces", new Rule.UpToN(3, 3, 2), "ana", "berta", "carlos", "diego", "elena", "fidel"),
                contest("carta", new Rule.YesNo(15), "si", "no"));
    }

    public static Contest contest(String id, Rule rule, String... options) {
        return new Contest(
                id,
                LocalizedText.of("Contienda " + id, "Contest " + id),
                rule,
                IntStream.range(0, options.length)
                        .mapToObj(i -> new Option(options[i], LocalizedText.untranslated("Opción " + options[i])))
                        .toList());
    }

    /** The same definition under the id of a kiosk's test, which nobody may take, whoever signs it. */
    public byte[] definitionAsTest() throws MalformedTextException {
        return StrictText.utf8(asTest(election(), StrictText.utf8(definition)));
    }

    /** A definition's text under the id of a kiosk's test. */
    public static String asTest(Election real, String definition) {
        String id = Election.TEST_PREFIX + real.id();
        String test = definition.replace("\"" + real.id() + "\"", "\"" + id + "\"");
        for (Kiosk kiosk : real.kiosks()) {
            String name = new Origin(id, real.commune().id(), kiosk.id()).toString();
            test = test.replace(kiosk.key().toString(), named(kiosk.key(), name).toString());
        }
        return test;
    }

    private static VerifierKey named(VerifierKey key, String name) {
        try {
            return key.named(name);
        } catch (MalformedKeyException e) {
            throw new AssertionError(e);
        }
    }

    public Election election() {
        return electionPackage.election();
    }

    public ElectionPackage electionPackage() {
        return electionPackage;
    }

    /** The package with a revocation that three members signed: the kiosk's log ends at a size. */
    public ElectionPackage revoking(String kiosk, long size, Hash root) {
        String text = Revocation.text(election(), kiosk(kiosk), size, root);
        SignedNote signed = new SignedNote(
                text,
                commissionKeys.subList(0, 3).stream().map(key -> key.sign(text)).toList());
        try {
            return electionPackage.with(
                    List.of(Revocation.open(kiosk, signed.bytes(), kiosk(kiosk), election(), commission)));
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    public Rules rules() {
        return Rules.of(electionPackage);
    }

    public Commission commission() {
        return commission;
    }

    public List<SigningKey> commissionKeys() {
        return List.copyOf(commissionKeys);
    }

    public SigningKey cosigner() {
        return cosigner;
    }

    public SigningKey signer() {
        return signer;
    }

    public byte[] definition() {
        return definition.clone();
    }

    public SignedNote note() {
        return note;
    }

    public Kiosk kiosk(String id) {
        return election().kiosk(id).orElseThrow();
    }

    public Origin origin(String kioskId) {
        return election().origin(kiosk(kioskId));
    }

    public SigningKey kioskKey(String kioskId) {
        SigningKey key = kioskKeys.get(kioskId);
        if (key == null) {
            throw new IllegalArgumentException("no kiosk " + kioskId);
        }
        return key;
    }
}
