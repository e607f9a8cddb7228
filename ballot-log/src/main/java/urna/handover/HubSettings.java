package urna.handover;

/**
 * The content of {@code hub.json}.
 *
 * @param brokerPort where the hub's own broker listens; 0 takes a free port
 * @param webPort where the hub's pages are served; 0 takes a free port
 */
public record HubSettings(int brokerPort, int webPort) {
    public HubSettings {
        requirePort(brokerPort);
        requirePort(webPort);
        if (brokerPort == webPort && webPort != 0) {
            throw new IllegalArgumentException("broker and pages cannot share port " + webPort);
        }
    }

    private static void requirePort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port must be 0 to 65535, not " + port);
        }
    }
}
