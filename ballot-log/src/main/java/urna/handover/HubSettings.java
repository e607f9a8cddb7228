package urna.handover;

/**
 * The content of {@code hub.json}.
 *
 * @param broker where kiosks publish
 * @param web where the pages are served
 * @param database where the hub keeps what it takes
 */
public record HubSettings(BrokerSettings broker, WebSettings web, DatabaseSettings database) {
    public HubSettings {
        if (broker instanceof BrokerSettings.Embedded embedded
                && embedded.port() == web.port()
                && embedded.port() != 0) {
            throw new IllegalArgumentException("broker and pages cannot share port " + web.port());
        }
    }

    /**
     * The settings of one hall: everything in one process, on this machine's loopback address.
     *
     * @param brokerPort where the broker listens; 0 takes a free port
     * @param webPort where the pages are served; 0 takes a free port
     */
    public static HubSettings ofOneHall(int brokerPort, int webPort) {
        return new HubSettings(
                new BrokerSettings.Embedded(brokerPort),
                new WebSettings(WebSettings.LOOPBACK, webPort, WebSettings.Https.NONE),
                new DatabaseSettings.Sqlite());
    }

    /** Where kiosks on the same machine find the broker. */
    public String brokerAddress() {
        return broker instanceof BrokerSettings.External external
                ? external.address()
                : "tcp://127.0.0.1:" + ((BrokerSettings.Embedded) broker).port();
    }

    static void requirePort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port must be 0 to 65535, not " + port);
        }
    }
}
