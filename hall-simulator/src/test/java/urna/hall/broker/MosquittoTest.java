package urna.hall.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.handover.MalformedCertificateException;
import urna.handover.TlsIdentity;
import urna.kiosk.uplink.PahoLink;
import urna.kiosk.uplink.UplinkEvent;
import urna.provisioning.authority.Authority;
import urna.provisioning.authority.Holder;
import urna.provisioning.authority.HostName;
import urna.provisioning.authority.Issued;
import urna.provisioning.authority.Validity;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

class MosquittoTest {
    private static final Holder HUB = new Holder.Hub(1);
    private static final Holder K1 = new Holder.Kiosk("k-1");
    private static final Holder K2 = new Holder.Kiosk("k-2");
    private static final String[] EVERYTHING = {
        "#", "+/+/+/+", "urna/v1/+/segment", "urna/v1/k-2/state", "urna/v1/k-2/receipt", "$share/hubs/urna/v1/+/segment"
    };

    @TempDir
    private Path temp;

    private SecuredBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = new SecuredBroker(temp);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private Client client(Holder holder) throws Exception {
        return Client.with(broker.identity(holder), broker.address(), holder.name());
    }

    @Test
    void aKioskWritesBelowItsOwnIdAndNowhereElse() throws Exception {
        try (Client hub = client(HUB);
                Client kiosk = client(K1)) {
            hub.subscribe("#");
            for (String topic : List.of("k-2/segment", "k-2/state", "k-1/receipt", "k-2/receipt", "_hub-1/segment")) {
                kiosk.publish("urna/v1/" + topic, "forged");
            }
            kiosk.publish("other", "forged");
            kiosk.publish("urna/v1/k-1/state", "open");
            kiosk.publish("urna/v1/k-1/segment", "votes");
            // The broker keeps the order of one client's messages: what was forged would have come first.
            Awaitility.await().until(() -> hub.heard().size() >= 2);
            assertThat(hub.heard()).containsExactly("urna/v1/k-1/state=open", "urna/v1/k-1/segment=votes");
        }
        try (Client late = client(HUB)) {
            late.subscribe("#");
            Awaitility.await().until(() -> late.heard().size() >= 2);
            assertThat(late.heard())
                    .as("kept by the broker")
                    .containsExactlyInAnyOrder("urna/v1/k-1/state=open", "urna/v1/k-1/segment=votes");
        }
    }

    @Test
    void aKioskHearsItsOwnReceiptsWhateverItAsksFor() throws Exception {
        try (Client hub = client(HUB);
                Client other = client(K2);
                Client kiosk = client(K1)) {
            kiosk.subscribe(EVERYTHING);
            kiosk.subscribe("urna/v1/k-1/receipt");
            hub.subscribe("urna/v1/+/segment");
            other.publish("urna/v1/k-2/segment", "votes");
            other.publish("urna/v1/k-2/state", "open");
            Awaitility.await().until(() -> !hub.heard().isEmpty());
            hub.publish("urna/v1/k-2/receipt", "stored");
            hub.publish("urna/v1/k-1/receipt", "stored");
            Awaitility.await().until(() -> !kiosk.heard().isEmpty());
            hub.publish("urna/v1/k-2/receipt", "stored again");
            hub.publish("urna/v1/k-1/receipt", "last");
            Awaitility.await().until(() -> kiosk.heard().contains("urna/v1/k-1/receipt=last"));
            assertThat(kiosk.heard()).allMatch(message -> message.startsWith("urna/v1/k-1/receipt="));
        }
    }

    @Test
    void aKioskThatClaimsTheHubsNameIsStillAKiosk() throws Exception {
        try (Client hub = client(HUB);
                Client kiosk = Client.with(broker.identity(K1), broker.address(), HUB.name());
                Client other = client(K2)) {
            hub.subscribe("urna/v1/+/segment");
            other.subscribe("urna/v1/k-2/receipt");
            kiosk.publish("urna/v1/k-2/receipt", "forged");
            hub.publish("urna/v1/k-2/receipt", "stored");
            Awaitility.await().until(() -> !other.heard().isEmpty());
            assertThat(other.heard()).containsExactly("urna/v1/k-2/receipt=stored");
            kiosk.publish("urna/v1/k-1/segment", "votes");
            Awaitility.await().until(() -> !hub.heard().isEmpty());
            assertThat(hub.isConnected())
                    .as("not pushed off by a client of its name")
                    .isTrue();
        }
    }

    @Test
    void twoProcessesOfAHubShareTheSegments() throws Exception {
        try (Client one = client(HUB);
                Client two = client(new Holder.Hub(2));
                Client kiosk = client(K1)) {
            one.subscribe("$share/hubs/urna/v1/+/segment");
            two.subscribe("$share/hubs/urna/v1/+/segment");
            kiosk.publishAll("urna/v1/k-1/segment", 600);
            Awaitility.await().until(() -> one.heard().size() + two.heard().size() >= 600);
            List<String> all = new ArrayList<>(one.heard());
            all.addAll(two.heard());
            assertThat(all).hasSize(600).doesNotHaveDuplicates();
            assertThat(one.heard()).isNotEmpty();
            assertThat(two.heard()).isNotEmpty();
        }
    }

    @Test
    void whoHasNoGoodCertificateGetsNothing() throws Exception {
        Instant now = Instant.now();
        Authority other =
                Authority.create(temp.resolve("other"), "Test", Validity.ofDays(now, 10), new SeededRandom(2));
        Issued foreign = other.issue(K1, Validity.ofDays(now, 10), broker.random());
        TlsIdentity good = broker.identity(K1);

        refused(new TlsIdentity(good.authority(), foreign.certificate(), foreign.key()));
        refused(broker.identity(K1, new Validity(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2)))));
        refused(broker.identity(K1, new Validity(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(3)))));
        refused(broker.identity(new Holder.Web(List.of(new HostName("localhost")))));
        assertThatThrownBy(() -> Client.withNone(good, broker.address())).isInstanceOf(MqttException.class);
        try (Client client = Client.with(good, broker.address(), "k-1")) {
            assertThat(client.isConnected()).isTrue();
        }
    }

    private void refused(TlsIdentity identity) {
        assertThatThrownBy(() -> Client.with(identity, broker.address(), "k-1")).isInstanceOf(MqttException.class);
    }

    @Test
    void aRevokedCertificateIsOutAndItsSuccessorIsIn() throws Exception {
        TlsIdentity stolen = broker.identity(K1);
        TlsIdentity neighbour = broker.identity(K2);
        Client.with(stolen, broker.address(), "k-1").close();
        broker.revoke("k-1");

        refused(stolen);
        TlsIdentity successor = broker.identity(K1);
        Client.with(successor, broker.address(), "k-1").close();
        Client.with(neighbour, broker.address(), "k-2").close();

        broker.revoke("k-2");
        refused(stolen);
        refused(neighbour);
        Client.with(successor, broker.address(), "k-1").close();
    }

    @Test
    void plainTcpIsClosed() throws Exception {
        URI plain = URI.create("tcp://localhost:" + broker.address().getPort());
        assertThatThrownBy(() -> Client.without(plain)).isInstanceOf(MqttException.class);
        assertThat(Files.readAllLines(temp.resolve("broker/mosquitto.conf")))
                .filteredOn(line -> line.matches("(listener|port|bind_address|include_dir) .*"))
                .containsExactly("listener " + plain.getPort());
    }

    @Test
    void aKioskTalksToTheBrokerOfItsAuthorityAlone() throws Exception {
        TestElection election = new TestElection();
        broker.hand(Files.createDirectory(temp.resolve("kiosk")), K1);
        assertThat(firstEvent(election, broker.address().toString())).isInstanceOf(UplinkEvent.Connected.class);
        // The same broker, under an address that its certificate does not name.
        assertThat(firstEvent(election, "ssl://127.0.0.1:" + broker.address().getPort()))
                .isInstanceOfSatisfying(
                        UplinkEvent.Lost.class,
                        lost -> assertThat(lost.reason()).contains("127.0.0.1"));
        broker.revoke("k-1");
        // In TLS 1.3 the broker looks at a kiosk's certificate after the kiosk has finished its part: its first word
        // may
        // meet a closed socket before it reads why. It is never let in, and one of its tries tells.
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> lost(firstEvent(election, broker.address().toString())),
                        reason -> reason.contains("certificate_revoked"));
    }

    @Test
    void aKioskTakesNoCertificateThatIsNotItsOwn() throws Exception {
        broker.hand(Files.createDirectory(temp.resolve("kiosk")), K2);
        assertThatThrownBy(() -> PahoLink.to(
                        broker.address().toString(), new TestElection().kiosk("k-1"), temp.resolve("kiosk")))
                .isInstanceOf(MalformedCertificateException.class)
                .hasMessageContaining("CN=k-2");
    }

    private static String lost(UplinkEvent event) {
        assertThat(event).isInstanceOf(UplinkEvent.Lost.class);
        return ((UplinkEvent.Lost) event).reason();
    }

    private UplinkEvent firstEvent(TestElection election, String address) throws Exception {
        BlockingQueue<UplinkEvent> events = new LinkedBlockingQueue<>();
        try (PahoLink link = PahoLink.to(address, election.kiosk("k-1"), temp.resolve("kiosk"))) {
            link.connect(1, new byte[0], events::add);
            UplinkEvent first = events.poll(20, TimeUnit.SECONDS);
            if (first == null) {
                throw new AssertionError("nothing happened");
            }
            return first;
        }
    }
}
