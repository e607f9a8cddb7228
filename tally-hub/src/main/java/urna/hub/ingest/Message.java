package urna.hub.ingest;

/** A message from a segment topic, not yet looked at. */
public final class Message {
    private final String kiosk;
    private final byte[] payload;

    /**
     * A message as it came.
     *
     * @param kiosk the kiosk that the topic names; nothing says yet that it exists
     */
    public Message(String kiosk, byte[] payload) {
        this.kiosk = kiosk;
        this.payload = payload.clone();
    }

    public String kiosk() {
        return kiosk;
    }

    byte[] payload() {
        return payload.clone();
    }
}
