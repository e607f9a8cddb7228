package urna.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.StrictJson;
import urna.handover.KeyFile;
import urna.log.VerifiedLog;
import urna.note.NoteVerifier;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.VerifierKey;
import urna.tally.Acta;
import urna.testing.TestElection;
import urna.testing.TestLog;

class ActaSigningTest {
    @TempDir
    private Path folder;

    private final TestElection election = new TestElection();
    private Workshop workshop;
    private Path acta;

    @BeforeEach
    void writeActa() throws Exception {
        workshop = new Workshop(folder);
        Files.write(folder.resolve("commission.json"), StrictJson.write(election.commission()));
        Files.createDirectory(folder.resolve("election"));
        Files.write(folder.resolve("election/election.json"), election.definition());
        Files.write(folder.resolve("election/election.note"), election.note().bytes());
        for (int i = 0; i < 5; i++) {
            KeyFile.write(
                    folder.resolve((i + 1) + ".key"), election.commissionKeys().get(i));
        }
        KeyFile.write(folder.resolve("hub.key"), election.signer());
        acta = folder.resolve("acta.note");
        Files.write(acta, SignedNote.sign(actaText(), election.signer()).bytes());
    }

    @Test
    void membersSignUnderTheHub() throws Exception {
        assertThat(sign(1).out()).contains("urna.acta/v1\nelection cp-2026-4\n", "Firmas de la comisión: 1");
        assertThat(sign(4).out()).contains("Firmas de la comisión: 2");
        assertThat(sign(2).out()).contains("Firmas de la comisión: 3");

        SignedNote note = SignedNote.parse(Files.readAllBytes(acta));
        assertThat(note.text()).isEqualTo(actaText());
        List<VerifierKey> members = election.commission().members();
        assertThat(NoteVerifier.verify(note, members).signers())
                .containsExactlyInAnyOrder(members.get(0), members.get(1), members.get(3));
    }

    @Test
    void anActaOfAnotherElectionIsNotSigned() throws Exception {
        String other = actaText().replace("commune el-panal", "commune la-loma");
        Files.write(acta, SignedNote.sign(other, election.signer()).bytes());

        refused(sign(1), "acta.note: not an acta of election cp-2026-4 in el-panal");
    }

    @Test
    void anActaWithoutTheHubsSignatureIsNotSigned() throws Exception {
        SigningKey member = election.commissionKeys().get(1);
        Files.write(acta, SignedNote.sign(actaText(), member).bytes());

        refused(sign(1), "acta.note: not signed by the hub");
    }

    @Test
    void anActaThatChangedAfterTheHubSignedIsNotSigned() throws Exception {
        Files.writeString(acta, Files.readString(acta).replace("count carta si 2", "count carta si 9"));

        refused(sign(1), "acta.note: the signature by urna/hub/test is not valid");
    }

    @Test
    void nobodySignsTwiceAndNobodyElseSigns() throws Exception {
        sign(1);
        byte[] before = Files.readAllBytes(acta);

        refused(sign(1), "acta.note: comision/1 has signed it already");
        refused(
                workshop.run(
                        "sign-acta",
                        acta.toString(),
                        "--key",
                        path("hub.key"),
                        "--election",
                        folder.toString(),
                        "--yes"),
                "is not of this commission");
        assertThat(Files.readAllBytes(acta)).isEqualTo(before);
    }

    private Workshop.Result sign(int member) {
        return workshop.run(
                "sign-acta", acta.toString(), "--key", path(member + ".key"), "--election", folder.toString(), "--yes");
    }

    private static void refused(Workshop.Result result, String reason) {
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains(reason);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String actaText() throws RefusedException {
        Map<String, VerifiedLog> logs = new LinkedHashMap<>();
        for (String kiosk : List.of("k-1", "k-2")) {
            TestLog log = new TestLog(election, kiosk);
            log.add(log.opened());
            log.addAll(log.ballots(2));
            log.add(log.closed());
            logs.put(
                    kiosk,
                    VerifiedLog.empty(election.election())
                            .extend(log.notes(), election.kiosk(kiosk), election.rules())
                            .log());
        }
        return Acta.of(election.rules(), logs).text();
    }
}
