package urna.election;

import urna.note.VerifierKey;

/**
 * A kiosk of the commune's roster.
 *
 * @param id unique among all kiosks that a hub serves: it is the kiosk's name in topics and certificates
 * @param key what the kiosk signs its log with; its name is the kiosk's origin
 */
public record Kiosk(String id, VerifierKey key) {
    public Kiosk {
        Id.require("a kiosk", id);
    }
}
