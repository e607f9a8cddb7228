package urna.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Commission;
import urna.election.Kiosk;
import urna.election.Picture;
import urna.handover.HubFolder;
import urna.handover.HubSettings;
import urna.handover.KioskFolder;
import urna.handover.PinHash;
import urna.note.SignatureType;
import urna.note.SigningKey;
import urna.testing.SeededRandom;

class WholeFlowTest {
    @TempDir
    private Path folder;

    @Test
    void theCommandsLeadFromADraftToFoldersThatKioskAndHubAccept() throws Exception {
        Workshop workshop = new Workshop(folder).withCommission();
        Workshop.Result prepared = workshop.prepare(Workshop.EXAMPLE, "eleccion", "--broker-port", "2883");
        assertThat(prepared.exit()).as(prepared.err()).isZero();
        for (int member = 1; member <= 3; member++) {
            assertThat(workshop.sign(member).exit()).isZero();
        }
        Workshop.Result handedOver = workshop.run("handover", workshop.path("eleccion"));

        assertThat(handedOver.exit()).as(handedOver.err()).isZero();
        HubFolder hub = HubFolder.load(folder.resolve("eleccion/hub"));
        assertThat(hub.settings()).isEqualTo(HubSettings.ofOneHall(2883, 8080));
        assertThat(hub.communes()).hasSize(1);
        for (Kiosk kiosk : hub.communes().get(0).election().kiosks()) {
            KioskFolder its = KioskFolder.load(folder.resolve("eleccion/kiosks").resolve(kiosk.id()));
            assertThat(its.kiosk()).isEqualTo(kiosk);
            assertThat(its.settings().broker()).isEqualTo("tcp://127.0.0.1:2883");
            String pin = prepared.out()
                    .split(kiosk.id() + ", PIN de la mesa: ", -1)[1]
                    .substring(0, 6);
            assertThat(PinHash.parse(its.settings().pollWorkerPin()).matches(pin))
                    .isTrue();
        }
    }

    @Test
    void theSameCodeServesAProgramThatCallsIt() throws Exception {
        SeededRandom random = new SeededRandom(3);
        List<SigningKey> members = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            members.add(SigningKey.generate(name, SignatureType.ED25519, random));
        }
        Commission commission =
                new Commission(2, members.stream().map(SigningKey::verifierKey).toList());
        HubKeys hub = HubKeys.generate("urna/hub/demo", HubSettings.ofOneHall(0, 0), random);
        Path out = folder.resolve("demo");
        new Preparation(
                        Draft.read(Workshop.EXAMPLE),
                        commission,
                        hub,
                        URI.create("tcp://127.0.0.1:1883"),
                        PictureSource.beside(Workshop.EXAMPLE),
                        Optional.empty())
                .write(out, kiosk -> "246810", random);
        assertThat(ElectionSigning.open(out).sign(members.get(0))).isEqualTo(1);
        assertThat(ElectionSigning.open(out).sign(members.get(2))).isEqualTo(2);

        Handover.handOver(out, out.resolve("hub"));

        assertThat(HubFolder.load(out.resolve("hub")).communes()).hasSize(1);
        assertThat(KioskFolder.load(out.resolve("kiosks/k-0412-2")).kiosk().id())
                .isEqualTo("k-0412-2");
    }

    @Test
    void kiosksGetThePicturesThatWereSignedAndTheHubDoesNot() throws Exception {
        Workshop workshop = new Workshop(folder).withElection();
        for (int member = 1; member <= 3; member++) {
            workshop.sign(member);
        }
        assertThat(workshop.run("handover", workshop.path("eleccion")).exit()).isZero();

        KioskFolder kiosk = KioskFolder.load(folder.resolve("eleccion/kiosks/k-0412-1"));
        List<Picture> pictures = kiosk.electionPackage().election().pictures();
        assertThat(pictures).extracting(Picture::option).containsExactly("escaleras", "agua", "cancha");
        assertThat(kiosk.picture(pictures.get(1).sha256()))
                .isEqualTo(Files.readAllBytes(Workshop.EXAMPLE.resolveSibling("pictures/agua.png")));
        assertThat(folder.resolve("eleccion/hub/communes/el-panal/election/pictures"))
                .doesNotExist();
    }

    @Test
    void aPictureThatAKioskLostIsPutBackByTheNextHandover() throws Exception {
        Workshop workshop = new Workshop(folder).withElection();
        for (int member = 1; member <= 3; member++) {
            workshop.sign(member);
        }
        workshop.run("handover", workshop.path("eleccion"));
        Path election = folder.resolve("eleccion/kiosks/k-0412-1/election");
        List<String> before = listing();
        Picture agua = KioskFolder.load(election.resolve("..").normalize())
                .electionPackage()
                .election()
                .pictures()
                .get(1);
        Files.writeString(election.resolve(agua.file()), "what a torn card gives back");

        assertThat(workshop.run("handover", workshop.path("eleccion")).exit()).isZero();
        assertThat(election.resolve(agua.file()))
                .hasSameBinaryContentAs(Workshop.EXAMPLE.resolveSibling("pictures/agua.png"));
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void twoOptionsMayShareAPicture() throws Exception {
        Workshop workshop = new Workshop(folder).withCommission();
        Path draft = workshop.draftWith("pictures/agua.png", "pictures/cancha.png");

        assertThat(workshop.prepare(draft, "eleccion").exit()).isZero();
        try (Stream<Path> files = Files.list(workshop.file("eleccion/election/pictures"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aSecondHandoverChangesNothing() throws Exception {
        Workshop workshop = new Workshop(folder).withElection();
        for (int member = 1; member <= 3; member++) {
            workshop.sign(member);
        }
        workshop.run("handover", workshop.path("eleccion"));
        List<String> before = listing();

        assertThat(workshop.run("handover", workshop.path("eleccion")).exit()).isZero();
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void aHandoverThatACrashInterruptedIsCompletedByTheNext() throws Exception {
        Workshop workshop = new Workshop(folder).withElection();
        for (int member = 1; member <= 3; member++) {
            workshop.sign(member);
        }
        workshop.run("handover", workshop.path("eleccion"));
        List<String> before = listing();
        Path kiosk = folder.resolve("eleccion/kiosks/k-0412-2");
        Files.delete(kiosk.resolve("commission.json"));
        Files.createDirectory(kiosk.resolve(".election.part"));
        Files.writeString(kiosk.resolve(".election.part/election.json"), "{");

        assertThat(workshop.run("handover", workshop.path("eleccion")).exit()).isZero();
        assertThat(listing()).containsAll(before);
    }

    @Test
    void twoCommunesShareAHub() throws Exception {
        Workshop workshop = new Workshop(folder).withElection();
        for (int member = 1; member <= 3; member++) {
            workshop.sign(member);
        }
        workshop.run("handover", workshop.path("eleccion"));
        String hub = workshop.path("eleccion/hub");
        Path clash = workshop.draftWith("\"el-panal\"", "\"la-loma\"");
        Workshop.Result refused = workshop.prepare(clash, "otra", "--hub", hub);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("kiosk k-0412-1 is in another commune of this hub already");

        Path other = Files.writeString(
                workshop.file("other.json"),
                Files.readString(clash).replace("\"k-0412-1\", \"k-0412-2\"", "\"k-0413-1\""));
        assertThat(workshop.prepare(other, "otra", "--hub", hub).exit()).isZero();
        for (int member = 1; member <= 3; member++) {
            workshop.run("sign", workshop.path("otra"), "--key", workshop.path(member + ".key"), "--yes");
        }
        Workshop.Result handedOver = workshop.run("handover", workshop.path("otra"), "--hub", hub);

        assertThat(handedOver.exit()).as(handedOver.err()).isZero();
        assertThat(folder.resolve("otra/hub")).doesNotExist();
        assertThat(HubFolder.load(folder.resolve("eleccion/hub")).communes())
                .extracting(commune -> commune.election().commune().id())
                .containsExactly("el-panal", "la-loma");
    }

    @Test
    void keysAndTheirFoldersAreClosedToOtherUsers() throws Exception {
        Workshop workshop = new Workshop(folder).withElection();
        assertThat(mode(workshop.file("1.key"))).isEqualTo("rw-------");
        for (String key : List.of("kiosks/k-0412-1/kiosk.key", "hub/cosigner.key", "hub/signer.key")) {
            Path file = workshop.file("eleccion").resolve(key);
            assertThat(mode(file)).as(key).isEqualTo("rw-------");
            assertThat(mode(file.resolve("..").normalize())).as(key).isEqualTo("rwx------");
        }
    }

    private List<String> listing() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
