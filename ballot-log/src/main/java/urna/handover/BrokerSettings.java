package urna.handover;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which broker a hub and its kiosks meet at. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BrokerSettings.Embedded.class, name = "embedded"),
    @JsonSubTypes.Type(value = BrokerSettings.External.class, name = "external")
})
public sealed interface BrokerSettings {
    /**
     * One within the hub's process, for one hall on one machine.
     *
     * @param port on the loopback address; 0 takes a free one
     */
    record Embedded(int port) implements BrokerSettings {
        public Embedded {
            HubSettings.requirePort(port);
        }
    }

    /**
     * One that runs by itself, such as Mosquitto, and lets in who has a certificate of the project's authority: the hub has
     * one in its folder's {@code tls/}.
     *
     * @param address {@code ssl://host:port}
     */
    record External(String address) implements BrokerSettings {
        public External {
            if (!address.matches("ssl://[^/:\\s]+:\\d{1,5}")) {
                throw new IllegalArgumentException("the broker's address must be ssl://host:port: \"" + address + "\"");
            }
            HubSettings.requirePort(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        }
    }
}
