package urna.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.broker.EmbeddedBroker;
import urna.hub.testing.KioskLink;
import urna.testing.SeededRandom;

class GatekeeperTest {
    @TempDir
    Path temp;

    @Test
    void nobodyComesInBeforeTheHubListensNorInItsNameNorBeyondAKiosksTopics() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(temp, 0, new SeededRandom(1))) {
            var address = broker.access().address();
            assertThatThrownBy(() -> new KioskLink(address, "k-1")).isInstanceOf(MqttException.class);
            broker.openDoors();
            try (KioskLink link = new KioskLink(address, "k-1")) {
                assertThat(link).isNotNull();
            }
            MqttAsyncClient impostor =
                    new MqttAsyncClient(address.toString(), broker.access().clientId(), new MemoryPersistence());
            assertThatThrownBy(() -> impostor.connect().waitForCompletion(10_000))
                    .isInstanceOf(MqttException.class);
            impostor.close(true);
            assertThat(broker.access().toString())
                    .doesNotContain(broker.access().password().orElseThrow());
        }
    }
}
