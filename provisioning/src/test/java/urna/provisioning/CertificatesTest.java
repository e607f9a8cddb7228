package urna.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.handover.BrokerSettings;
import urna.handover.HubFolder;
import urna.handover.KioskFolder;
import urna.handover.TlsIdentity;

class CertificatesTest {
    private static final String BROKER = "ssl://broker.example.org:8883";

    @TempDir
    private Path folder;

    private Workshop withAuthority() throws Exception {
        Workshop workshop = new Workshop(folder);
        assertThat(workshop.run("authority", "--out", workshop.path("autoridad"))
                        .exit())
                .isZero();
        return workshop;
    }

    private Workshop.Result issue(Workshop workshop, String... more) {
        String[] fixed = {"certificate", "--authority", workshop.path("autoridad")};
        return workshop.run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void preparingWithAnAuthorityGivesEachKioskAndTheHubACertificateOfItsOwn() throws Exception {
        Workshop workshop = signedWithCertificates();
        assertThat(workshop.run("handover", workshop.path("eleccion")).exit()).isZero();

        HubFolder hub = HubFolder.load(folder.resolve("eleccion/hub"));
        assertThat(hub.settings().broker()).isEqualTo(new BrokerSettings.External(BROKER));
        assertThat(TlsIdentity.read(hub.path().resolve("tls")).isOf("_hub-1")).isTrue();
        for (String id : List.of("k-0412-1", "k-0412-2")) {
            KioskFolder kiosk =
                    KioskFolder.load(folder.resolve("eleccion/kiosks").resolve(id));
            assertThat(kiosk.settings().broker()).isEqualTo(BROKER);
            TlsIdentity identity = KioskFolder.readIdentity(kiosk.path(), kiosk.kiosk());
            assertThat(identity.isOf(id)).isTrue();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(kiosk.path().resolve("tls/certificate.key"))))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eleccion/kiosks/k-0412-2/tls", "eleccion/hub/tls"})
    void nothingIsHandedOverWhereACertificateIsMissing(String where) throws Exception {
        Workshop workshop = signedWithCertificates();
        Files.move(folder.resolve(where), folder.resolve("lost"));
        notHandedOver(workshop, where, "no such file");
    }

    @Test
    void nothingIsHandedOverToAKioskWithAnothersCertificate() throws Exception {
        Workshop workshop = signedWithCertificates();
        Path kiosks = folder.resolve("eleccion/kiosks");
        Files.move(kiosks.resolve("k-0412-2/tls"), folder.resolve("swapped"));
        Files.move(kiosks.resolve("k-0412-1/tls"), kiosks.resolve("k-0412-2/tls"));
        Files.move(folder.resolve("swapped"), kiosks.resolve("k-0412-1/tls"));
        notHandedOver(workshop, "CN=k-0412-2");
    }

    private Workshop signedWithCertificates() throws Exception {
        Workshop workshop = withAuthority().withCommission();
        workshop.prepare(Workshop.EXAMPLE, "eleccion", "--authority", workshop.path("autoridad"), "--broker", BROKER);
        for (int member = 1; member <= 3; member++) {
            workshop.sign(member);
        }
        return workshop;
    }

    private void notHandedOver(Workshop workshop, String... words) {
        Workshop.Result refused = workshop.run("handover", workshop.path("eleccion"));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains(words);
        assertThat(folder.resolve("eleccion/kiosks/k-0412-1/election")).doesNotExist();
        assertThat(folder.resolve("eleccion/hub/communes")).isEmptyDirectory();
    }

    @Test
    void aSecondCommuneGetsItsCertificatesForTheSameBroker() throws Exception {
        Workshop workshop = withAuthority().withCommission();
        workshop.prepare(Workshop.EXAMPLE, "eleccion", "--authority", workshop.path("autoridad"), "--broker", BROKER);
        Path draft = workshop.draftWith("\"kiosks\": [\"k-0412-1\"", "\"kiosks\": [\"k-0413-1\"");
        Files.writeString(draft, Files.readString(draft).replace("k-0412-2", "k-0413-2"));
        String hub = workshop.path("eleccion/hub");

        Workshop.Result without = workshop.prepare(draft, "otra", "--hub", hub);
        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("--authority");
        Workshop.Result with = workshop.prepare(draft, "otra", "--hub", hub, "--authority", workshop.path("autoridad"));

        assertThat(with.exit()).as(with.err()).isZero();
        assertThat(TlsIdentity.read(folder.resolve("otra/kiosks/k-0413-1/tls")).isOf("k-0413-1"))
                .isTrue();
        assertThat(folder.resolve("otra/hub")).doesNotExist();
    }

    @Test
    void aCertificateHoldsAsLongAsWasSaidAndNoLongerThanItsAuthority() throws Exception {
        Workshop workshop = withAuthority();
        assertThat(issue(workshop, "--kiosk", "k-1", "--days", "30", "--out", workshop.path("k-1"))
                        .out())
                .contains("2026-12-22");
        assertThat(issue(workshop, "--hub", "2", "--days", "5000", "--out", workshop.path("hub-2"))
                        .out())
                .contains("2036-11-19");
        TlsIdentity kiosk = TlsIdentity.read(folder.resolve("k-1"));
        assertThat(kiosk.certificate().getNotBefore()).isEqualTo(Instant.parse("2025-11-22T08:00:00Z"));
        assertThat(kiosk.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(TlsIdentity.read(folder.resolve("hub-2")).isOf("_hub-2")).isTrue();
    }

    @Test
    void thePagesGetACertificateOfTheirNamesAndAddresses() throws Exception {
        Workshop workshop = withAuthority();
        issue(workshop, "--web", "hub.example.org", "--web", "10.1.2.3", "--out", workshop.path("web-tls"));
        TlsIdentity web = TlsIdentity.read(folder.resolve("web-tls"));
        assertThat(web.certificate().getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "hub.example.org"), List.of(7, "10.1.2.3"));
        assertThat(web.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void theBrokersFolderNamesItsOwnPlaceAndEachHub() throws Exception {
        Workshop workshop = withAuthority();
        Workshop.Result made = workshop.run(
                "broker",
                "--authority",
                workshop.path("autoridad"),
                "--host",
                "broker.example.org",
                "--hubs",
                "2",
                "--out",
                workshop.path("broker"));
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).contains(BROKER);
        assertThat(folder.resolve("broker/mosquitto.conf"))
                .content()
                .contains("listener 8883\n", "crlfile /etc/mosquitto/urna/crl.pem\n")
                .doesNotContain("PLACE", "PORT");
        assertThat(folder.resolve("broker/acl"))
                .content()
                .contains("pattern write urna/v1/%u/segment\n", "user _hub-1\n", "user _hub-2\n")
                .doesNotContain("_hub-3");
        assertThat(folder.resolve("broker/crl.pem")).hasSameBinaryContentAs(folder.resolve("autoridad/crl.pem"));
    }

    @Test
    void whatWasRevokedStaysRevokedAndCanOnlyBeRevokedOnce() throws Exception {
        Workshop workshop = withAuthority();
        String authority = workshop.path("autoridad");
        issue(workshop, "--kiosk", "k-1", "--out", workshop.path("one"));
        issue(workshop, "--kiosk", "k-1", "--out", workshop.path("two"));
        issue(workshop, "--kiosk", "k-10", "--out", workshop.path("three"));
        byte[] before = Files.readAllBytes(folder.resolve("autoridad/crl.pem"));

        Workshop.Result unknown = workshop.run("revoke-certificate", "k-2", "--authority", authority);
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err().lines()).hasSize(1);
        assertThat(folder.resolve("autoridad/crl.pem")).hasBinaryContent(before);

        assertThat(workshop.run("revoke-certificate", "k-1", "--authority", authority)
                        .out())
                .contains("2");
        assertThat(workshop.run("revoke-certificate", "k-1", "--authority", authority)
                        .exit())
                .isEqualTo(1);
        issue(workshop, "--kiosk", "k-1", "--out", workshop.path("four"));
        assertThat(workshop.run("revoke-certificate", "k-1", "--authority", authority)
                        .out())
                .contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificate --kiosk _hub-1 --out OUT",
                "certificate --kiosk a/b --out OUT",
                "certificate --kiosk k-1 --hub 1 --out OUT",
                "certificate --hub 0 --out OUT",
                "certificate --web http://x --out OUT",
                "certificate --kiosk k-1 --days 0 --out OUT",
                "certificate --out OUT",
                "broker --host broker.example.org --port 0 --out OUT",
                "broker --host broker.example.org --hubs 0 --out OUT",
                "broker --host broker.example.org --place urna --out OUT",
                "broker --out OUT"
            })
    void wrongUsageIsToldAndLeavesNothing(String line) throws Exception {
        Workshop workshop = withAuthority();
        String[] words = (line.replace("OUT", workshop.path("out")) + " --authority " + workshop.path("autoridad"))
                .split(" ", -1);
        Workshop.Result result = workshop.run(words);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isNotBlank().doesNotContain("Exception");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("autoridad/issued")).isEmptyDirectory();
    }

    @Test
    void anAuthorityWhoseKeyOthersCanReadOrThatIsNoneIsRefusedInOneLine() throws Exception {
        Workshop workshop = withAuthority();
        Files.setPosixFilePermissions(folder.resolve("autoridad/ca.key"), PosixFilePermissions.fromString("rw-r--r--"));
        refused(workshop, "ca.key", "chmod 600");
        Files.writeString(folder.resolve("autoridad/ca.pem"), "nothing");
        refused(workshop, "ca.pem", "not a certificate");
        Files.delete(folder.resolve("autoridad/ca.pem"));
        refused(workshop, "ca.pem", "no such file");
    }

    private void refused(Workshop workshop, String... words) {
        Workshop.Result result = issue(workshop, "--kiosk", "k-1", "--out", workshop.path("out"));
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains(words);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void filesOfTwoIdentitiesAreToldApart() throws Exception {
        Workshop workshop = withAuthority();
        issue(workshop, "--kiosk", "k-1", "--out", workshop.path("one"));
        issue(workshop, "--kiosk", "k-2", "--out", workshop.path("two"));
        Files.copy(
                folder.resolve("two/certificate.pem"),
                folder.resolve("one/certificate.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> TlsIdentity.read(folder.resolve("one")))
                .hasMessageContaining("not the key of the certificate");
        workshop.run("authority", "--out", workshop.path("otra"));
        Files.copy(folder.resolve("otra/ca.pem"), folder.resolve("two/ca.pem"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> TlsIdentity.read(folder.resolve("two")))
                .hasMessageContaining("not issued by the authority");
    }
}
