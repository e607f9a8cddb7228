package urna.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import urna.election.Body;
import urna.election.Contest;
import urna.election.Election;
import urna.election.IndexedCommune;
import urna.election.Kiosk;
import urna.election.MalformedDefinitionException;
import urna.election.Rule;
import urna.election.StrictJson;
import urna.log.VerifiedLog;
import urna.merkle.Hash;
import urna.note.RefusedException;
import urna.note.StrictText;
import urna.testing.TestElection;
import urna.testing.TestLog;

class BodyActaTest {
    private static final Body NATION = new Body("nation", "ve", "Venezuela");

    private final Map<String, ActaSum> actas = new LinkedHashMap<>();
    private final List<Election> elections = new ArrayList<>();
    private final List<IndexedCommune> missing = new ArrayList<>();

    private static Body state(String id) {
        return new Body("state", id, "Estado " + id);
    }

    private static Body city(String id) {
        return new Body("communal-city", id, "Ciudad " + id);
    }

    private TestElection commune(String id, List<Contest> contests, Body... bodies) {
        TestElection election = new TestElection(TestElection.Settings.standard()
                .commune(id)
                .kiosks(1)
                .contests(contests)
                .bodies(bodies));
        elections.add(election.election());
        return election;
    }

    private Acta close(TestElection election, int ballots) throws RefusedException {
        Kiosk kiosk = election.election().kiosks().get(0);
        TestLog log = new TestLog(election, kiosk.id());
        log.add(log.opened()).addAll(log.ballots(ballots)).add(log.closed());
        VerifiedLog whole = VerifiedLog.empty(election.election())
                .extend(log.notes(), kiosk, election.rules())
                .log();
        Acta acta = Acta.of(election.rules(), Map.of(kiosk.id(), whole));
        actas.put(election.election().commune().id(), ActaSum.of(acta));
        return acta;
    }

    private Map<String, BodyActa> draw() throws RefusedException {
        Map<String, BodyActa> byPath = new LinkedHashMap<>();
        for (BodyTree top : BodyTree.of(elections, missing)) {
            BodyActa.of(top, actas)
                    .forEach(acta -> byPath.put(acta.tree().path().toString(), acta));
        }
        return byPath;
    }

    private static BodyActa of(Map<String, BodyActa> drawn, String path) {
        return Objects.requireNonNull(drawn.get(path), path);
    }

    private static String sha256(String text) {
        return Hash.of(StrictText.utf8(text)).hex();
    }

    @Test
    void eachFloorNamesTheTextsBelowItAndTheirSums() throws Exception {
        Acta agua = close(commune("agua", TestElection.contests(), city("centro"), state("lara"), NATION), 10);
        Acta brisa = close(commune("brisa", TestElection.contests(), city("centro"), state("lara"), NATION), 20);
        Acta cerro = close(commune("cerro", TestElection.contests(), state("zulia"), NATION), 3);

        Map<String, BodyActa> drawn = draw();

        assertThat(drawn.keySet()).containsExactly("ve", "ve/lara", "ve/lara/centro", "ve/zulia");
        String centro = of(drawn, "ve/lara/centro").text();
        assertThat(centro)
                .startsWith(
                        "urna.body-acta/v1\nelection cp-2026-4\nbody ve/lara/centro\ncoverage whole\nacta commune agua "
                                + sha256(agua.text()) + "\nacta commune brisa " + sha256(brisa.text())
                                + "\nregister 200\nsessions enabled 30\nsessions cast 30\nsessions voided 0\nvotes proyecto 30\n");
        String lara = of(drawn, "ve/lara").text();
        assertThat(lara).contains("coverage whole\nacta body ve/lara/centro " + sha256(centro) + "\nregister 200\n");
        String zulia = of(drawn, "ve/zulia").text();
        assertThat(zulia).contains("acta commune cerro " + sha256(cerro.text()) + "\n");
        assertThat(of(drawn, "ve").text())
                .contains("\nacta body ve/lara " + sha256(lara) + "\nacta body ve/zulia " + sha256(zulia)
                        + "\nregister 300\n")
                .contains("votes proyecto 33\nblank proyecto 0\ncount proyecto escaleras 21\ncount proyecto agua 12\n")
                .contains("place proyecto 1 awarded escaleras\n")
                // 33 of 300 is less than the quorum of 15 %, which one commune alone had.
                .contains("decision carta no-quorum\n");
    }

    @Test
    void twoBodiesOfOneNameInTwoStatesAreTwo() throws Exception {
        close(commune("agua", TestElection.contests(), city("centro"), state("lara"), NATION), 1);
        close(commune("brisa", TestElection.contests(), city("centro"), state("zulia"), NATION), 2);
        Map<String, BodyActa> drawn = draw();
        assertThat(of(drawn, "ve/lara/centro").sessions().cast()).isEqualTo(1);
        assertThat(of(drawn, "ve/zulia/centro").sessions().cast()).isEqualTo(2);
    }

    @Test
    void aPendingCommuneIsNamedOnEveryFloorAndNothingIsDecided() throws Exception {
        close(commune("agua", TestElection.contests(), state("lara"), NATION), 10);
        commune("brisa", TestElection.contests(), state("lara"), NATION);
        commune("cerro", TestElection.contests(), state("zulia"), NATION);

        Map<String, BodyActa> drawn = draw();

        assertThat(drawn.keySet()).containsExactly("ve", "ve/lara");
        assertThat(of(drawn, "ve/lara").text())
                .contains("coverage partial\n", "pending brisa\nregister 100\n")
                .doesNotContain("place ", "decision ");
        assertThat(of(drawn, "ve").text()).contains("coverage partial\n", "pending brisa\npending cerro\n");
    }

    private IndexedCommune indexed(String id, Body... bodies) throws RefusedException {
        TestElection election = commune(id, TestElection.contests(), bodies);
        elections.remove(election.election());
        return IndexedCommune.of(election.electionPackage());
    }

    @Test
    void aCommuneThatOnlyTheIndexKnowsIsMissingFromItsBodyUpwardsAndNothingIsDecidedThere() throws Exception {
        close(commune("agua", TestElection.contests(), city("centro"), state("lara"), NATION), 10);
        close(commune("brisa", TestElection.contests(), city("norte"), state("lara"), NATION), 10);
        missing.add(indexed("cerro", city("centro"), state("lara"), NATION));
        // Nobody at hand is below zulia: the nearest body that has an acta must tell.
        missing.add(indexed("dique", city("sur"), state("zulia"), NATION));

        Map<String, BodyActa> drawn = draw();

        assertThat(drawn.keySet()).containsExactly("ve", "ve/lara", "ve/lara/centro", "ve/lara/norte");
        assertThat(of(drawn, "ve/lara/centro").text())
                .contains("coverage partial\n", "\nmissing cerro\nregister 100\n")
                .doesNotContain("place ", "decision ");
        assertThat(of(drawn, "ve/lara/norte").text())
                .contains("coverage whole\n", "place ")
                .doesNotContain("missing");
        assertThat(of(drawn, "ve/lara").text()).contains("coverage partial\n", "\nmissing cerro\nregister");
        assertThat(of(drawn, "ve").text()).contains("coverage partial\n", "\nmissing cerro\nmissing dique\nregister");
        assertThat(of(drawn, "ve").tree().communesBelow()).isEqualTo(4);
    }

    @Test
    void onlyContestsThatAreAlikeWordForWordAreSummed() throws Exception {
        List<Contest> others = List.of(
                TestElection.contest("proyecto", new Rule.ChooseOne(1), "escaleras", "agua", "cancha"),
                TestElection.contests().get(1),
                TestElection.contest("carta", new Rule.YesNo(20), "si", "no"));
        close(commune("agua", TestElection.contests(), state("lara")), 10);
        close(commune("brisa", others, state("lara")), 10);

        String text = of(draw(), "lara").text();

        assertThat(text).contains("votes jueces 20\n", "place jueces 1 tie ana diego\n");
        assertThat(text).doesNotContain("proyecto", "carta");
    }

    @Test
    void aCommuneWithoutABodyIsBelowNone() throws Exception {
        close(commune("agua", TestElection.contests()), 1);
        assertThat(draw()).isEmpty();
    }

    @Test
    void anActaIsReadBackFromItsText() throws Exception {
        TestElection election = commune("agua", TestElection.contests());
        Acta acta = close(election, 10);
        assertThat(ActaText.read(election.rules(), acta.text())).isEqualTo(acta);
    }

    @Test
    void anActaThatSaysSomethingElseThanItsCountsIsNotRead() throws Exception {
        TestElection election = commune("agua", TestElection.contests());
        String text = close(election, 10).text();
        for (String other : List.of(
                text.replace("awarded escaleras", "awarded cancha"),
                text.replace("count proyecto agua 4\n", ""),
                text.replace("count proyecto agua 4", "count proyecto agua 04"),
                text + "count proyecto nada 1\n",
                text.replace("commune agua", "commune brisa"))) {
            assertThat(other).isNotEqualTo(text);
            assertThatThrownBy(() -> ActaText.read(election.rules(), other)).isInstanceOf(MalformedActaException.class);
        }
    }

    @Test
    void communesOfTwoElectionsHaveNoCommonSum() {
        Election one = commune("agua", TestElection.contests(), state("lara")).election();
        Election other =
                commune("brisa", TestElection.contests(), state("lara")).election();
        assertThatThrownBy(() -> BodyTree.of(List.of(one, renamed(other)), List.of()))
                .isInstanceOf(MalformedDefinitionException.class)
                .hasMessageContaining("agua")
                .hasMessageContaining("brisa");
    }

    private static Election renamed(Election election) throws RefusedException {
        return StrictJson.read(
                "renamed",
                StrictText.utf8(TestElection.asTest(election, StrictText.utf8(StrictJson.write(election)))),
                Election.class);
    }
}
