package urna.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.CommissionThresholdException;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.MalformedPictureException;
import urna.election.Picture;
import urna.election.StrictJson;
import urna.election.TestElectionException;
import urna.merkle.Hash;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.StrictText;
import urna.note.VerifierKey;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestPicture;

class KioskFolderTest {
    private static final byte[] PNG = TestPicture.png(64, 64, 0x2060a0);
    private static final Picture PICTURE = Picture.of("proyecto", "agua", PNG);
    private static final String PIN = PinHash.of("123456", new SeededRandom(5)).toString();

    private final TestElection test = new TestElection();

    @TempDir
    private Path folder;

    @BeforeEach
    void handOver() throws Exception {
        Files.write(
                folder.resolve(KioskFolder.SETTINGS_FILE),
                StrictJson.write(new KioskSettings("k-1", "tcp://127.0.0.1:1", PIN)));
        KeyFile.write(folder.resolve(KioskFolder.KEY_FILE), test.kioskKey("k-1"));
        Files.write(folder.resolve(CommuneFolder.COMMISSION_FILE), StrictJson.write(test.commission()));
        Files.createDirectory(folder.resolve(CommuneFolder.ELECTION_FOLDER));
        write(withPicture(), test.commissionKeys());
        Files.createDirectory(folder.resolve("election/pictures"));
        Files.write(pictureFile(), PNG);
    }

    private byte[] withPicture() throws Exception {
        String picture = new String(StrictJson.write(PICTURE), StandardCharsets.UTF_8);
        return StrictText.utf8(
                StrictText.utf8(test.definition()).replace("\"pictures\" : [ ]", "\"pictures\" : [ " + picture + " ]"));
    }

    private void write(byte[] definition, List<SigningKey> signers) throws Exception {
        Path election = folder.resolve(CommuneFolder.ELECTION_FOLDER);
        Files.write(election.resolve(ElectionPackage.DEFINITION_FILE), definition);
        Files.write(
                election.resolve(ElectionPackage.NOTE_FILE),
                ElectionPackage.sign(definition, signers).bytes());
    }

    private Path pictureFile() {
        return folder.resolve("election").resolve(PICTURE.file());
    }

    @Test
    void aKioskHasThePicturesOfItsElection() throws Exception {
        KioskFolder kiosk = KioskFolder.load(folder);

        assertThat(kiosk.picture(PICTURE.sha256())).isEqualTo(PNG);
        assertThat(kiosk.isTest()).isFalse();
        assertThat(kiosk.data()).isEqualTo(folder.resolve("data"));
        String other = Hash.of(new byte[0]).hex();
        assertThatThrownBy(() -> kiosk.picture(other))
                .isInstanceOf(MalformedPictureException.class)
                .hasMessage("the election has no picture " + other);
    }

    @Test
    void aKioskStartsWithoutThePictureAndNeverHasAnother() throws Exception {
        KioskFolder.load(folder).requirePictures();
        Files.write(pictureFile(), TestPicture.png(64, 64, 0xa02020));
        KioskFolder kiosk = KioskFolder.load(folder);
        assertThatThrownBy(kiosk::requirePictures)
                .isInstanceOf(MalformedPictureException.class)
                .hasMessage(pictureFile() + ": not the picture that was signed for the option proyecto/agua");
        assertThatThrownBy(() -> kiosk.picture(PICTURE.sha256())).isInstanceOf(MalformedPictureException.class);

        Files.delete(pictureFile());
        assertThatThrownBy(() -> KioskFolder.load(folder).requirePictures()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aTestHasTheBallotOfTheElectionAndNoneOfItsKeys() throws Exception {
        KioskFolder real = KioskFolder.load(folder);

        KioskFolder kiosk = real.forTest(new SeededRandom(11));

        Election election = kiosk.electionPackage().election();
        assertThat(kiosk.isTest()).isTrue();
        assertThat(election.id()).isEqualTo("test-cp-2026-4");
        assertThat(election.contests()).isEqualTo(test.election().contests());
        assertThat(election.limits()).isEqualTo(test.election().limits());
        assertThat(kiosk.kiosk().id()).isEqualTo("k-1");
        assertThat(election.kiosks()).containsExactly(kiosk.kiosk());
        assertThat(kiosk.key().verifierKey()).isEqualTo(kiosk.kiosk().key());
        assertThat(kiosk.data()).isEqualTo(folder.resolve("test"));
        assertThat(kiosk.picture(PICTURE.sha256())).isEqualTo(PNG);
        for (VerifierKey key : keys(election)) {
            assertThat(keys(test.election()))
                    .extracting(VerifierKey::publicKeyBase64)
                    .doesNotContain(key.publicKeyBase64());
        }
    }

    private static List<VerifierKey> keys(Election election) {
        List<VerifierKey> keys = new ArrayList<>(election.commission().members());
        keys.add(election.hub().cosigner());
        keys.add(election.hub().signer());
        election.kiosks().forEach(kiosk -> keys.add(kiosk.key()));
        return keys;
    }

    @Test
    void noTwoTestsShareAKeyOrAPackage() throws Exception {
        KioskFolder real = KioskFolder.load(folder);
        SeededRandom random = new SeededRandom(11);

        KioskFolder first = real.forTest(random);
        KioskFolder second = real.forTest(random);

        assertThat(first.kiosk()).isNotEqualTo(second.kiosk());
        assertThat(first.electionPackage().hash())
                .isNotEqualTo(second.electionPackage().hash())
                .isNotEqualTo(real.electionPackage().hash());
    }

    @Test
    void aTestsPackageIsSignedByNobodyWhomTheHallKnows() throws Exception {
        ElectionPackage copy =
                KioskFolder.load(folder).forTest(new SeededRandom(11)).electionPackage();
        SignedNote note = copy.note().note();

        assertThat(note.text())
                .contains("election test-cp-2026-4\n")
                .contains(copy.hash().hex());
        assertThatThrownBy(() -> test.commission().verify(note)).isInstanceOf(CommissionThresholdException.class);
        assertThat(copy.election().commission().verify(note).signers()).hasSize(1);
    }

    @Test
    void aLongIdStaysWithinItsBound() throws Exception {
        String id = "e".repeat(64);
        SigningKey key =
                SigningKey.generate("urna/" + id + "/el-panal/k-1", SignatureType.ED25519, new SeededRandom(3));
        String definition = StrictText.utf8(test.definition())
                .replace(test.kiosk("k-1").key().toString(), key.verifierKey().toString())
                .replace(
                        test.kiosk("k-2").key().toString(),
                        SigningKey.generate("urna/" + id + "/el-panal/k-2", SignatureType.ED25519, new SeededRandom(4))
                                .verifierKey()
                                .toString())
                .replace("\"cp-2026-4\"", "\"" + id + "\"");
        Files.delete(folder.resolve(KioskFolder.KEY_FILE));
        KeyFile.write(folder.resolve(KioskFolder.KEY_FILE), key);
        write(StrictText.utf8(definition), test.commissionKeys());

        assertThat(KioskFolder.load(folder)
                        .forTest(new SeededRandom(5))
                        .electionPackage()
                        .election()
                        .id())
                .hasSize(64)
                .startsWith("test-eee");
    }

    @Test
    void aFolderWithATestsPackageIsRefusedThoughItsCommissionSigned() throws Exception {
        write(test.definitionAsTest(), test.commissionKeys());

        assertThatThrownBy(() -> KioskFolder.load(folder))
                .isInstanceOf(TestElectionException.class)
                .hasMessageStartingWith("election.json: the election test-cp-2026-4 is a test of a kiosk");
    }
}
