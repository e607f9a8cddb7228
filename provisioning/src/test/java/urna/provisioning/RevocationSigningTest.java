package urna.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Revocation;
import urna.handover.HubFolder;
import urna.handover.KeyFile;
import urna.log.Checkpoint;
import urna.log.SignedCheckpoint;
import urna.merkle.Hash;
import urna.note.SigningKey;

class RevocationSigningTest {
    private static final String KIOSK = "k-0412-1";

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void prepare() throws Exception {
        workshop = new Workshop(folder).withElection();
        for (int member = 1; member <= 3; member++) {
            workshop.sign(member);
        }
        workshop.run("handover", workshop.path("eleccion"));
    }

    private Workshop.Result revoke(int member, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "revoke",
                workshop.path("eleccion"),
                "--kiosk",
                KIOSK,
                "--key",
                workshop.path(member + ".key"),
                "--yes"));
        arguments.addAll(List.of(more));
        return workshop.run(arguments.toArray(String[]::new));
    }

    private List<Revocation> ofTheHub() throws Exception {
        return HubFolder.load(workshop.file("eleccion/hub")).communes().get(0).revocations();
    }

    private Path checkpoint() throws Exception {
        SigningKey key = KeyFile.read(workshop.file("eleccion/kiosks/" + KIOSK + "/kiosk.key"));
        Checkpoint good = new Checkpoint(key.verifierKey().name(), 12, Hash.of(new byte[] {1}));
        return Files.write(
                workshop.file("good.checkpoint"),
                SignedCheckpoint.sign(good, key).bytes());
    }

    @Test
    void threeMembersEndAKiosksLogAndTheHubIsGivenIt() throws Exception {
        assertThat(revoke(1, "--checkpoint", checkpoint().toString()).out())
                .contains("kiosk k-0412-1\n", "size 12\n", "Firmas de la comisión: 1; hacen falta 3");
        assertThat(revoke(4).out()).contains("Firmas de la comisión: 2");
        assertThat(revoke(2).exit()).isZero();

        assertThat(workshop.run("handover", workshop.path("eleccion")).exit()).isZero();

        assertThat(ofTheHub()).hasSize(1).allSatisfy(revocation -> {
            assertThat(revocation.kiosk().id()).isEqualTo(KIOSK);
            assertThat(revocation.size()).isEqualTo(12);
        });
    }

    @Test
    void oneThatTooFewSignedIsNotHandedOver() throws Exception {
        revoke(1, "--nothing");

        Workshop.Result handover = workshop.run("handover", workshop.path("eleccion"));

        assertThat(handover.exit()).isEqualTo(1);
        assertThat(handover.err())
                .hasLineCount(1)
                .contains("revoked/k-0412-1.note: signed by 1 of the commission's 5 members, 3 must sign");
        assertThat(ofTheHub()).isEmpty();
    }

    @Test
    void aCheckpointOfAnotherKioskIsRefused() throws Exception {
        SigningKey other = KeyFile.read(workshop.file("eleccion/kiosks/k-0412-2/kiosk.key"));
        Checkpoint wrong = new Checkpoint(other.verifierKey().name(), 12, Hash.of(new byte[] {1}));
        Path file = Files.write(
                workshop.file("wrong.checkpoint"),
                SignedCheckpoint.sign(wrong, other).bytes());

        Workshop.Result result = revoke(1, "--checkpoint", file.toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).hasLineCount(1).contains("wrong.checkpoint: not a checkpoint of kiosk k-0412-1");
        assertThat(workshop.file("eleccion/revoked")).doesNotExist();
    }

    @Test
    void aRevocationIsBegunOnce() {
        revoke(1, "--nothing");

        assertThat(revoke(2, "--nothing").err()).hasLineCount(1).contains("was begun already; sign that one");
        assertThat(revoke(1).err()).hasLineCount(1).contains("has signed it already");
    }

    @Test
    void theFirstMemberMustSayWhereTheLogEnds() {
        assertThat(revoke(1).err()).hasLineCount(1).contains("revoked/k-0412-1.note: no such file or directory");
    }
}
