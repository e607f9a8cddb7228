package urna.hall.bench.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
import urna.election.Rule;
import urna.election.StrictJson;
import urna.hub.roster.Roster;
import urna.note.MalformedKeyException;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SigningKey;

/**
 * Communes that vote on seven projects, with keys drawn for the occasion.
 *
 * @param roster of the hub
 * @param kiosks those who sign
 * @param cosigner the hub's
 * @param signer the hub's
 */
record Country(Roster roster, List<SigningKiosk> kiosks, SigningKey cosigner, SigningKey signer) {
    private static final String ID = "bench";
    private static final int POOL = 10;

    Country {
        kiosks = List.copyOf(kiosks);
    }

    /**
     * Draws keys and signs packages.
     *
     * @param communes how many
     * @param kiosks how many in all; the first communes have one more than the last
     */
    static Country of(int communes, int kiosks, RandomSource random) throws RefusedException {
        SigningKey cosigner = SigningKey.generate("urna/hub/bench", SignatureType.COSIGNATURE, random);
        SigningKey signer = SigningKey.generate("urna/hub/bench", SignatureType.ED25519, random);
        SigningKey member = SigningKey.generate("comision/bench", SignatureType.ED25519, random);
        Commission commission = new Commission(1, List.of(member.verifierKey()));
        List<ElectionPackage> packages = new ArrayList<>();
        List<SigningKiosk> signing = new ArrayList<>();
        for (int i = 0; i < communes; i++) {
            String commune = "c" + i;
            Map<String, SigningKey> keys = keys(commune, kiosks / communes + (i < kiosks % communes ? 1 : 0), random);
            Election election =
                    election(commune, keys, new Hub(cosigner.verifierKey(), signer.verifierKey()), commission);
            byte[] definition = StrictJson.write(election);
            byte[] note = ElectionPackage.sign(definition, List.of(member)).bytes();
            ElectionPackage its = ElectionPackage.open(definition, note, commission);
            packages.add(its);
            for (Kiosk kiosk : its.election().kiosks()) {
                signing.add(new SigningKiosk(its, kiosk, Objects.requireNonNull(keys.get(kiosk.id())), random));
            }
        }
        return new Country(Roster.of(packages), signing, cosigner, signer);
    }

    private static Map<String, SigningKey> keys(String commune, int number, RandomSource random)
            throws MalformedKeyException {
        Map<String, SigningKey> keys = new LinkedHashMap<>();
        for (int i = 1; i <= number; i++) {
            String id = commune + "-k" + i;
            String name = new Origin(ID, commune, id).toString();
            keys.put(id, SigningKey.generate(name, SignatureType.ED25519, random));
        }
        return keys;
    }

    private static Election election(String commune, Map<String, SigningKey> keys, Hub hub, Commission commission) {
        List<Option> projects = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Option("proyecto-" + i, LocalizedText.untranslated("Proyecto " + i)))
                .toList();
        LocalizedText title = LocalizedText.untranslated("Consulta");
        List<Kiosk> roster = keys.entrySet().stream()
                .map(entry -> new Kiosk(entry.getKey(), entry.getValue().verifierKey()))
                .toList();
        return new Election(
                Election.FORMAT,
                ID,
                1,
                title,
                new Commune(commune, commune, 5000, List.of()),
                Publication.LIVE,
                POOL,
                List.of(new Contest("proyecto", title, new Rule.ChooseOne(1), projects)),
                roster,
                hub,
                List.of(),
                commission,
                new Limits(120, 30, 5000),
                new Paper(1, false, false),
                List.of());
    }
}
