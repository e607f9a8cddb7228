package urna.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import urna.merkle.Hash;
import urna.note.InvalidSignatureException;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.StrictText;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestIndex;

class BodyIndexTest {
    private static final Body NATION = new Body("nation", "ve", "Venezuela");
    private static final Body LARA = new Body("state", "lara", "Lara");

    private static TestElection agua;
    private static TestElection brisa;
    private static TestIndex index;

    @BeforeAll
    static void make() {
        agua = commune("agua", 11, LARA, NATION);
        brisa = commune("brisa", 12, LARA, NATION);
        index = TestIndex.of("nation", "ve", agua.electionPackage(), brisa.electionPackage());
    }

    private static TestElection commune(String id, long seed, Body... bodies) {
        return new TestElection(
                TestElection.Settings.standard().commune(id).kiosks(1).bodies(bodies), new SeededRandom(seed));
    }

    private static SignedIndex open(byte[] note) throws RefusedException {
        return SignedIndex.open("index.note", note, index.commission());
    }

    @Test
    void whatTheCommissionSignedIsReadBackAndNamesEachPackage() throws Exception {
        SignedIndex signed = open(index.note(3).bytes());

        assertThat(signed.index()).isEqualTo(index.index());
        assertThat(signed.index().text())
                .startsWith("urna.index/v1\nelection cp-2026-4\nbody nation ve\nrevision 1\ncommission 3 nacion/1+")
                .contains("\ncommune agua ve/lara "
                        + Hash.of(StrictText.utf8(agua.note().text())).hex() + " 3 comision/1+");
        signed.index().require(agua.electionPackage());
        signed.index().require(brisa.electionPackage());
        signed.index().requireAll(Set.of("agua", "brisa"));
    }

    @Test
    void aSignatureThatAMemberOfACommuneAddsLaterChangesNothing() throws Exception {
        SignedNote fewer =
                new SignedNote(agua.note().text(), agua.note().signatures().subList(0, 3));
        index.index().require(ElectionPackage.open(agua.definition(), fewer.bytes(), agua.commission()));
    }

    /** One way in which an index and a commune's package do not fit. */
    private record Fault(String name, TestElection commune, Class<? extends RefusedException> refusal, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "unlisted-commune",
                        commune("cerro", 13, LARA, NATION),
                        UnlistedCommuneException.class,
                        "commune cerro: not in the index of ve, revision 1"),
                new Fault(
                        "other-package",
                        new TestElection(
                                TestElection.Settings.standard()
                                        .commune("agua")
                                        .kiosks(1)
                                        .poolSize(9)
                                        .bodies(LARA, NATION),
                                new SeededRandom(11)),
                        PackageMismatchException.class,
                        "commune agua: the text of its election.note has the SHA-256 "),
                new Fault(
                        "other-commission",
                        commune("agua", 99, LARA, NATION),
                        CommissionMismatchException.class,
                        "commune agua: its commission is "),
                new Fault(
                        "other-body",
                        commune("agua", 11, new Body("state", "zulia", "Zulia"), NATION),
                        BodyMismatchException.class,
                        "commune agua: its definition puts it below ve/zulia, the index of ve below ve/lara"),
                new Fault(
                        "no-body",
                        commune("agua", 11),
                        BodyMismatchException.class,
                        "commune agua: its definition puts it below no body, the index of ve below ve/lara"),
                new Fault(
                        "other-kind-of-body",
                        commune("agua", 11, LARA, new Body("federation", "ve", "Venezuela")),
                        BodyMismatchException.class,
                        "commune agua: its definition calls ve a federation, the index a nation"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aPackageThatTheIndexDoesNotNameIsRefusedForItsOwnReason(Fault fault) {
        assertThatThrownBy(() -> index.index().require(fault.commune().electionPackage()))
                .isExactlyInstanceOf(fault.refusal())
                .hasMessageStartingWith(fault.message());
    }

    @Test
    void anIndexOfAnotherElectionIsRefused() {
        BodyIndex other = BodyIndexTest.with(index.index(), "cp-2027-1");
        assertThatThrownBy(() -> other.require(agua.electionPackage()))
                .isInstanceOf(ElectionMismatchException.class)
                .hasMessage("commune agua: is of election cp-2026-4, the index of ve of election cp-2027-1");
    }

    private static BodyIndex with(BodyIndex index, String election) {
        return new BodyIndex(
                election, index.kind(), index.body(), index.revision(), index.commission(), index.communes());
    }

    @Test
    void aCommuneThatWasLeftOutIsMissed() {
        assertThat(index.index().missing(Set.of("agua")))
                .extracting(IndexedCommune::id)
                .containsExactly("brisa");
        assertThatThrownBy(() -> index.index().requireAll(Set.of("agua", "other")))
                .isInstanceOf(MissingCommuneException.class)
                .hasMessage("1 of the 2 communes in the index of ve missing: brisa");
    }

    @Test
    void tooFewOfTheBodysCommissionRefuseIt() {
        assertThatThrownBy(() -> open(index.note(2).bytes()))
                .isInstanceOf(CommissionThresholdException.class)
                .hasMessage("index.note: signed by 2 of the commission's 5 members, 3 must sign");
    }

    @Test
    void aCommunesCommissionSignsNoIndex() {
        SignedNote note =
                SignedNote.sign(index.index().text(), agua.commissionKeys().get(0));
        assertThatThrownBy(() -> open(note.bytes())).isInstanceOf(CommissionThresholdException.class);
        assertThatThrownBy(() -> SignedIndex.open("index.note", note.bytes(), agua.commission()))
                .isInstanceOf(CommissionThresholdException.class);
    }

    @Test
    void anIndexThatNamesAnotherCommissionThanTheOneTrustedIsRefused() throws Exception {
        Commission two = new Commission(2, index.commission().members());
        assertThatThrownBy(() -> SignedIndex.open("index.note", index.note(3).bytes(), two))
                .isInstanceOf(CommissionMismatchException.class);
    }

    @Test
    void aHashChangedAfterwardsIsNotSigned() {
        String note = new String(index.note(3).bytes(), StandardCharsets.UTF_8);
        String hash = IndexedCommune.packageHash(agua.note().text()).hex();
        assertThatThrownBy(() -> open(StrictText.utf8(note.replace(hash, "0".repeat(64)))))
                .isInstanceOf(InvalidSignatureException.class);
    }

    @Test
    void twoLinesForACommuneAreRefused() {
        String text = index.index().text();
        String line = text.substring(text.indexOf("commune agua "), text.indexOf("commune brisa "));
        assertThatThrownBy(() -> BodyIndexText.read("index.txt", text.replace(line, line + line)))
                .isInstanceOf(RepeatedCommuneException.class)
                .hasMessage("index.txt: line 7: the commune agua stands there twice");
    }

    @Test
    void whatIsNotInItsOneFormIsRefusedNamingTheLine() {
        String text = index.index().text();
        String agua = text.substring(text.indexOf("commune agua "), text.indexOf("commune brisa "));
        for (String other : List.of(
                text.replace("\nrevision 1\n", "\nrevision 01\n"),
                text.replace("\nrevision 1\n", "\nrevision 0\n"),
                text.replace("\nrevision 1\n", "\nrevision 99999999999\n"),
                text.replace("\nrevision 1\n", "\nrevision 1 \n"),
                text.replace("body nation ve", "body nation ve/"),
                text.replace("body nation ve", "body nation ve/zulia"),
                text.replace("election cp-2026-4", "election cp-2026-4 "),
                text.replace(agua, "") + agua,
                text.replace(agua, agua.replace(" 3 ", " 03 ")),
                text.replace(agua, agua.replace(" 3 ", " 6 ")),
                text.replace(agua, agua.replace(" ve/lara ", " ")),
                text.replace(agua, agua.toUpperCase(Locale.ROOT)),
                text.substring(0, text.indexOf("commune agua ")),
                text.substring(0, text.length() - 1),
                text + "\n",
                "urna.index/v1\n",
                "")) {
            assertThat(other).isNotEqualTo(text);
            assertThatThrownBy(() -> BodyIndexText.read("index.txt", other))
                    .as(other)
                    .isInstanceOf(MalformedIndexException.class)
                    .hasMessageStartingWith("index.txt: ");
        }
    }

    @Test
    void anyIndexIsReadBackAsItWasWritten() throws Exception {
        long seed = System.nanoTime();
        SeededRandom random = new SeededRandom(seed);
        for (int round = 0; round < 30; round++) {
            BodyIndex any = any(random, 1 + random.below(20), 1 + random.below(4));
            assertThat(BodyIndexText.read("any", any.text()))
                    .as("seed %d", seed)
                    .isEqualTo(any);
            int at = random.below(any.text().length() - 1);
            String flipped = any.text().substring(0, at)
                    + (char) (any.text().charAt(at) ^ 1)
                    + any.text().substring(at + 1);
            assertReadsOnlyItself(flipped, seed);
        }
    }

    /** A flipped bit may make another index, never another way to write one. */
    private static void assertReadsOnlyItself(String text, long seed) {
        try {
            assertThat(BodyIndexText.read("any", text).text())
                    .as("seed %d", seed)
                    .isEqualTo(text);
        } catch (MalformedIndexException | RepeatedCommuneException refused) {
            assertThat(refused).as("seed %d", seed).hasMessageStartingWith("any: ");
        }
    }

    private static BodyIndex any(SeededRandom random, int communes, int members) throws RefusedException {
        BodyPath body = new BodyPath(List.of("ve"));
        TreeMap<String, IndexedCommune> all = new TreeMap<>();
        for (int i = 0; i < communes; i++) {
            String id = "c" + random.below(1000) + (random.below(2) == 0 ? "" : ".x-_");
            BodyPath above = random.below(3) == 0 ? body : BodyPath.parse("ve/s" + random.below(5));
            all.put(id, new IndexedCommune(id, above, Hash.of(random.bytes(4)), commission(random, members)));
        }
        return new BodyIndex("cp", "nation", body, 1 + random.below(9), commission(random, members), all);
    }

    private static Commission commission(SeededRandom random, int members) throws RefusedException {
        List<urna.note.VerifierKey> keys = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            keys.add(SigningKey.generate("comisión/" + i, SignatureType.ED25519, random)
                    .verifierKey());
        }
        return new Commission(1 + random.below(members), keys);
    }

    @Test
    void theIndexOfANationOfLongNamesIsWithinItsBound() throws Exception {
        String id = "x".repeat(59);
        BodyPath above = BodyPath.parse("ve/" + "s".repeat(40) + "/" + "c".repeat(40));
        List<urna.note.VerifierKey> keys = new ArrayList<>();
        for (SigningKey member : index.keys()) {
            keys.add(member.verifierKey().named("comision/" + "n".repeat(60)));
        }
        Commission commission = new Commission(3, keys);
        TreeMap<String, IndexedCommune> all = new TreeMap<>();
        for (int i = 10_000; i < 15_336; i++) {
            all.put(id + i, new IndexedCommune(id + i, above, Hash.of(StrictText.utf8(id)), commission));
        }
        BodyIndex nation =
                new BodyIndex("cp-2026-4", "nation", new BodyPath(List.of("ve")), 1, index.commission(), all);
        byte[] note = index.sign(nation.text(), 3).bytes();

        assertThat(note.length).isBetween(SignedNote.MAX_BYTES, SignedIndex.MOST_BYTES);
        assertThat(open(note).index().communes()).hasSize(5336);
        assertThatThrownBy(() -> open(new byte[SignedIndex.MOST_BYTES + 1]))
                .isInstanceOf(MalformedIndexException.class)
                .hasMessage("index.note: more than 8388608 bytes");
    }

    @Test
    void whatIsNoNoteIsRefusedByItsName() {
        byte[] cut = StrictText.utf8("urna.index/v1\nelection cp-2026-4\n");
        assertThatThrownBy(() -> open(cut))
                .isInstanceOf(MalformedIndexException.class)
                .hasMessageStartingWith("index.note: a note without");
    }
}
