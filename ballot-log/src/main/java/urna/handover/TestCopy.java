package urna.handover;

import java.util.List;
import urna.election.Commission;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Hub;
import urna.election.Kiosk;
import urna.election.Origin;
import urna.election.StrictJson;
import urna.merkle.Hash;
import urna.note.MalformedKeyException;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;

/**
 * A copy of an election for a kiosk's test: the same contests and rules under an id of its own, and not one of its keys. The
 * keys of kiosk, hub and commission are drawn here and only the kiosk's is kept, so that what a test signs verifies by
 * itself and by nothing that the hall knows.
 *
 * @param electionPackage signed by a commission of one drawn key; its hash is that of the copy's definition
 * @param kiosk the only kiosk of the copy's roster
 * @param key the kiosk's, drawn
 */
record TestCopy(ElectionPackage electionPackage, Kiosk kiosk, SigningKey key) {
    private static final int MOST_ID_LENGTH = 64;
    private static final String COMMISSION = "urna/test/commission";
    private static final String HUB = "urna/test/hub";

    static TestCopy of(Election real, Kiosk realKiosk, RandomSource random) {
        try {
            return copy(real, realKiosk.id(), random);
        } catch (RefusedException e) {
            throw new IllegalStateException("a copy of a sound election, under keys just drawn, is not sound", e);
        }
    }

    private static TestCopy copy(Election real, String kioskId, RandomSource random) throws RefusedException {
        String id = testId(real.id());
        SigningKey key = draw(new Origin(id, real.commune().id(), kioskId).toString(), SignatureType.ED25519, random);
        Kiosk kiosk = new Kiosk(kioskId, key.verifierKey());
        SigningKey member = draw(COMMISSION, SignatureType.ED25519, random);
        Commission commission = new Commission(1, List.of(member.verifierKey()));
        Hub hub = new Hub(
                draw(HUB, SignatureType.COSIGNATURE, random).verifierKey(),
                draw(HUB, SignatureType.ED25519, random).verifierKey());
        Election election = new Election(
                Election.FORMAT,
                id,
                real.revision(),
                real.title(),
                real.commune(),
                real.publication(),
                real.poolSize(),
                real.contests(),
                List.of(kiosk),
                hub,
                List.of(),
                commission,
                real.limits(),
                real.paper(),
                real.pictures());
        byte[] definition = StrictJson.write(election);
        SignedNote note = SignedNote.sign(ElectionPackage.noteText(election, definition), member);
        return new TestCopy(
                new ElectionPackage(election, Hash.of(definition), commission.verify(note), List.of()), kiosk, key);
    }

    private static String testId(String id) {
        String marked = Election.TEST_PREFIX + id;
        return marked.substring(0, Math.min(marked.length(), MOST_ID_LENGTH));
    }

    private static SigningKey draw(String name, SignatureType type, RandomSource random) throws MalformedKeyException {
        return SigningKey.generate(name, type, random);
    }
}
