package urna.handover;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a hub serves its pages.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port 0 takes a free one
 * @param https who speaks TLS
 */
public record WebSettings(String host, int port, Https https) {
    public static final String LOOPBACK = "127.0.0.1";

    /** Who speaks TLS, so that no password crosses a network in the clear. */
    public enum Https {
        /** Nobody: this machine's own browser alone can reach the pages. */
        @JsonProperty("none")
        NONE,
        /** The hub, with a certificate of the project's own authority. */
        @JsonProperty("own")
        OWN,
        /** A proxy on this machine. */
        @JsonProperty("proxy")
        PROXY
    }

    public WebSettings {
        HubSettings.requirePort(port);
        if (https != Https.OWN && !host.equals(LOOPBACK)) {
            throw new IllegalArgumentException("without \"https\": \"own\" the pages are served on " + LOOPBACK
                    + " alone, not on \"" + host + "\"");
        }
    }
}
