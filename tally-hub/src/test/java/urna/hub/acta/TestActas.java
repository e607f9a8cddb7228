package urna.hub.acta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import urna.election.Body;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Kiosk;
import urna.election.LocalizedText;
import urna.election.Option;
import urna.election.Rule;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.record.Vote;
import urna.tally.Acta;
import urna.tally.ActaSum;
import urna.tally.BodyActa;
import urna.tally.BodyTree;
import urna.testing.TestElection;
import urna.testing.TestLog;

/**
 * Actas with everything that can stand on one: a contest with a tie at the awarded place, one with eleven candidates, one of
 * yes or no; accents, and a name that the font has no letters for.
 */
final class TestActas {
    static final Body NATION = new Body("nation", "ve", "Venezuela");
    static final Body STATE = new Body("state", "anzoategui", "Anzoátegui");

    private static final List<String> CANDIDATES = List.of(
            "Ángela Núñez",
            "Belén Güipe",
            "César Ibáñez",
            "Darío Peña",
            "Eulalia Márquez",
            "Félix Muñoz",
            "Gloria Sánchez",
            "Héctor Vílchez",
            "Inés Colmenárez",
            "José Gregorio Antúnez de la Candelaria y Rodríguez-Santaella, maestro de la escuela El Ñandú",
            "Karla Piñango 漢");

    private TestActas() {}

    static List<Contest> contests() {
        return List.of(
                new Contest(
                        "proyecto",
                        LocalizedText.untranslated("¿Qué proyecto se financia? Consulta popular"),
                        new Rule.ChooseOne(1),
                        List.of(
                                option("escaleras", "Reparación de las escaleras del sector La Piñata"),
                                option("agua", "Sistema de agua potable"),
                                option("cancha", "Techado de la cancha múltiple"))),
                new Contest(
                        "jueces",
                        LocalizedText.untranslated("Jueces y juezas de paz comunal"),
                        new Rule.UpToN(3, 3, 3),
                        IntStream.range(0, CANDIDATES.size())
                                .mapToObj(i -> option("c" + (i + 1), CANDIDATES.get(i)))
                                .toList()),
                new Contest(
                        "carta",
                        LocalizedText.untranslated("¿Aprueba usted la carta fundacional?"),
                        new Rule.YesNo(15),
                        List.of(option("si", "Sí"), option("no", "No"))));
    }

    private static Option option(String id, String name) {
        return new Option(id, LocalizedText.untranslated(name));
    }

    static TestElection election(String commune) {
        return new TestElection(TestElection.Settings.standard()
                .commune(commune)
                .contests(contests())
                .bodies(STATE, NATION));
    }

    /** A commune's acta after so many ballots, an even number, at each of its kiosks; the first contest is tied. */
    static Acta acta(TestElection election, int ballots) throws RefusedException {
        Map<String, VerifiedLog> logs = new LinkedHashMap<>();
        for (Kiosk kiosk : election.election().kiosks()) {
            TestLog log = new TestLog(election, kiosk.id());
            log.add(log.opened()).addAll(votes(log, ballots)).add(log.closed());
            logs.put(
                    kiosk.id(),
                    VerifiedLog.empty(election.election())
                            .extend(log.notes(), kiosk, election.rules())
                            .log());
        }
        return Acta.of(election.rules(), logs);
    }

    /** Ballots of the contests, sorted by id. */
    static List<Vote> votes(TestLog log, int ballots) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < ballots; i++) {
            votes.add(log.vote("proyecto", i % 2 == 0 ? "escaleras" : "agua"));
            String third = "c" + (4 + i % 8);
            votes.add(i % 5 == 4 ? log.vote("jueces") : log.vote("jueces", "c1", i % 3 == 0 ? "c2" : "c3", third));
            votes.add(i % 7 == 6 ? log.vote("carta") : log.vote("carta", i % 4 == 0 ? "no" : "si"));
        }
        votes.sort(Comparator.comparing(Vote::id));
        return votes;
    }

    /** The acta signed by the hub and so many members. */
    static SignedNote signed(TestElection election, Acta acta, int members) {
        SignedNote note = SignedNote.sign(acta.text(), election.signer());
        for (int i = 0; i < members; i++) {
            note = note.with(election.commissionKeys().get(i).sign(acta.text()));
        }
        return note;
    }

    static ActaSheet commune(int members) throws RefusedException {
        TestElection election = election("el-panal");
        Acta acta = acta(election, 40);
        return ActaSheet.of(acta, signed(election, acta, members));
    }

    /** The nation's acta: so many communes in each of two states, and one commune that has not closed. */
    static ActaSheet nation(int communes) throws RefusedException {
        List<Election> elections = new ArrayList<>();
        Map<String, ActaSum> sums = new LinkedHashMap<>();
        TestElection last = election("comuna-0");
        for (int i = 0; i < 2 * communes; i++) {
            Body state = i % 2 == 0 ? STATE : new Body("state", "merida", "Mérida");
            last = new TestElection(TestElection.Settings.standard()
                    .commune("comuna-" + i)
                    .kiosks(1)
                    .contests(contests())
                    .bodies(state, NATION));
            elections.add(last.election());
            sums.put("comuna-" + i, ActaSum.of(acta(last, 2 * i + 2)));
        }
        elections.add(election("pendiente").election());
        BodyActa nation =
                BodyActa.of(BodyTree.of(elections, List.of()).get(0), sums).get(0);
        return ActaSheet.of(nation, SignedNote.sign(nation.text(), last.signer()));
    }
}
