package urna.election;

import java.util.Optional;

/**
 * Which kiosk, of which commune, in which election: what every log entry and checkpoint is bound to.
 *
 * @param election the election's id
 * @param commune the commune's id
 * @param kiosk the kiosk's id
 */
public record Origin(String election, String commune, String kiosk) {
    private static final String SCHEME = "urna/";

    public Origin {
        Id.require("an election", election);
        Id.require("a commune", commune);
        Id.require("a kiosk", kiosk);
    }

    /** Reads the ids that a log entry names; empty where one has not the form of an id. */
    public static Optional<Origin> of(String election, String commune, String kiosk) {
        return Id.isValid(election) && Id.isValid(commune) && Id.isValid(kiosk)
                ? Optional.of(new Origin(election, commune, kiosk))
                : Optional.empty();
    }

    /** Whether a checkpoint's text, true or not, claims to be of a kiosk's test. */
    public static boolean isOfTest(String checkpoint) {
        return checkpoint.startsWith(SCHEME + Election.TEST_PREFIX);
    }

    /** The name of the kiosk's key and the origin line of its checkpoints: {@code urna/<election>/<commune>/<kiosk>}. */
    @Override
    public String toString() {
        return SCHEME + election + "/" + commune + "/" + kiosk;
    }
}
