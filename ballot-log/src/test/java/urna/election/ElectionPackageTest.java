package urna.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.note.InvalidSignatureException;
import urna.note.MalformedTextException;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.StrictText;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

class ElectionPackageTest {
    private final TestElection test = new TestElection();

    private String json() throws MalformedTextException {
        return StrictText.utf8(test.definition());
    }

    @Test
    void aDefinitionComesBackFromItsJson() throws Exception {
        Election read = StrictJson.read("election.json", test.definition(), Election.class);

        assertThat(read).isEqualTo(test.election());
        assertThat(StrictJson.write(read)).isEqualTo(test.definition());
    }

    @Test
    void aKeyThatServesTwoPurposesIsRefused() throws Exception {
        String member = test.commission().members().get(0).toString();
        String hub = test.signer().verifierKey().toString();
        byte[] definition = StrictText.utf8(json().replace(hub, member));

        assertThatThrownBy(() -> StrictJson.read("election.json", definition, Election.class))
                .isInstanceOf(MalformedDefinitionException.class)
                .hasMessageContaining("serves another purpose too");
    }

    @Test
    void threeOfFiveSignaturesAreEnoughAndTwoAreNot() throws Exception {
        SignedNote three =
                ElectionPackage.sign(test.definition(), test.commissionKeys().subList(2, 5));
        SignedNote two =
                ElectionPackage.sign(test.definition(), test.commissionKeys().subList(0, 2));

        assertThat(ElectionPackage.open(test.definition(), three.bytes(), test.commission())
                        .election())
                .isEqualTo(test.election());
        assertThatThrownBy(() -> ElectionPackage.open(test.definition(), two.bytes(), test.commission()))
                .isInstanceOf(CommissionThresholdException.class)
                .hasMessage("signed by 2 of the commission's 5 members, 3 must sign");
    }

    @Test
    void strangersDoNotCountTowardsTheThreshold() throws Exception {
        SigningKey stranger = SigningKey.generate("comision/1", SignatureType.ED25519, new SeededRandom(9));
        SignedNote note = ElectionPackage.sign(
                test.definition(),
                List.of(test.commissionKeys().get(0), test.commissionKeys().get(1), stranger));

        assertThatThrownBy(() -> ElectionPackage.open(test.definition(), note.bytes(), test.commission()))
                .isInstanceOf(CommissionThresholdException.class);
    }

    @Test
    void aMemberWhoSignedSomethingElseRefusesThePackage() {
        SignedNote note = test.note();
        SignedNote swapped = new SignedNote(note.text().replace("revision 1", "revision 2"), note.signatures());

        assertThatThrownBy(() -> ElectionPackage.open(test.definition(), swapped.bytes(), test.commission()))
                .isInstanceOf(InvalidSignatureException.class);
    }

    @Test
    void anotherDefinitionThanTheSignedOneIsRefused() throws Exception {
        byte[] changed = StrictText.utf8(json().replace("\"poolSize\" : 3", "\"poolSize\" : 1"));

        assertThatThrownBy(() -> ElectionPackage.open(changed, test.note().bytes(), test.commission()))
                .isInstanceOf(DefinitionMismatchException.class);
    }

    @Test
    void aDefinitionThatNamesAnotherCommissionIsRefused() {
        Commission fewer = new Commission(2, test.commission().members());

        assertThatThrownBy(() ->
                        ElectionPackage.open(test.definition(), test.note().bytes(), fewer))
                .isInstanceOf(DefinitionMismatchException.class);
    }

    @Test
    void aDefinitionInAnotherEncodingThanUtf8IsRefused() throws Exception {
        for (byte[] definition : List.of(
                json().getBytes(StandardCharsets.UTF_16),
                json().getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + json()).getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> StrictJson.read("election.json", definition, Election.class))
                    .isInstanceOf(MalformedDefinitionException.class)
                    .hasMessageStartingWith("election.json");
        }
    }

    @Test
    void oneKeyUnderTwoNamesIsNotTwoMembers() throws Exception {
        SigningKey once = SigningKey.generate("comision/ana", SignatureType.ED25519, count -> new byte[count]);
        SigningKey again = SigningKey.generate("comision/otra", SignatureType.ED25519, count -> new byte[count]);

        assertThatThrownBy(() -> new Commission(2, List.of(once.verifierKey(), again.verifierKey())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two commission members");
    }

    @Test
    void aBallotWhoseCloseReportNoEntryHoldsIsRefused() {
        String[] options = IntStream.range(0, 200).mapToObj(i -> "opcion-" + i).toArray(String[]::new);
        List<Contest> contests = IntStream.range(0, 9)
                .mapToObj(i -> TestElection.contest("contienda-" + i, new Rule.ChooseOne(1), options))
                .toList();

        new TestElection(TestElection.Settings.standard().contests(contests.subList(0, 7)));
        assertThatThrownBy(
                        () -> new TestElection(TestElection.Settings.standard().contests(contests)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one entry of the log");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown field         | \"revision\" : 1    | \"revision\" : 1, \"color\" : 3 | color",
                "missing field         | \"poolSize\" : 3,   |                              | poolSize",
                "repeated field        | \"revision\" : 1    | \"revision\" : 1, \"revision\" : 1 | revision",
                "string for a number   | \"poolSize\" : 3    | \"poolSize\" : \"3\"         | poolSize",
                "fraction              | \"poolSize\" : 3    | \"poolSize\" : 3.5           | poolSize",
                "number for a string   | \"El Panal\"        | 7                            | name",
                "null                  | \"El Panal\"        | null                         | name",
                "number too low        | \"poolSize\" : 3    | \"poolSize\" : 0             | poolSize",
                "unknown publication   | \"live\"            | \"whenever\"                 | publication",
                "number for a word     | \"live\"            | 1                            | publication",
                "turned writing        | \"El Panal\"        | \"El \\u202ePanal\"        | control",
                "line in a body's name | \"Caracas\"         | \"Ca\\nracas\"              | control",
                "unknown rule          | \"yes-no\"          | \"coin-toss\"                | rule",
                "duplicate option      | \"id\" : \"agua\"   | \"id\" : \"escaleras\"       | escaleras",
                "duplicate contest     | \"id\" : \"carta\"  | \"id\" : \"jueces\"          | jueces",
                "same name twice       | Opción agua         | Opción escaleras             | two options with the name \"Opción escaleras\"",
                "kiosks alike          | \"id\" : \"k-2\"    | \"id\" : \"K-1\"             | upper and lower case, with the id \"k-1\"",
                "duplicate kiosk       | \"id\" : \"k-2\"    | \"id\" : \"k-1\"             | k-1",
                "id with a space       | \"id\" : \"agua\"   | \"id\" : \"agua clara\"      | agua clara",
                "another format        | urna.election/v1    | urna.election/v2             | format",
                "trailing garbage      | [ ];} | [ ];} {} | line",
                "cut short             | [ ];} | [            | line"
            })
    void aBrokenDefinitionIsRefusedInOneLineThatNamesThePlace(String fault, String sound, String broken, String named)
            throws Exception {
        // A semicolon stands for a line break, which the table above cannot hold.
        String before = sound.replace(';', '\n');
        String after = broken == null ? "" : broken.replace(';', '\n');
        assertThat(json()).as(fault).contains(before);
        byte[] definition = StrictText.utf8(json().replace(before, after));

        assertThatThrownBy(() -> StrictJson.read("election.json", definition, Election.class))
                .as(fault)
                .isInstanceOf(MalformedDefinitionException.class)
                .hasMessageStartingWith("election.json")
                .hasMessageContaining(named)
                .message()
                .doesNotContain("\n");
    }
}
