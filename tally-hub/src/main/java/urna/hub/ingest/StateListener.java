package urna.hub.ingest;

import urna.wire.KioskState;

/** Takes what a kiosk says of itself. */
@FunctionalInterface
interface StateListener {
    /**
     * A kiosk's word about itself, unverified.
     *
     * @param kiosk the id in the topic
     * @param kept whether the broker had kept it: then it says nothing about when
     */
    void said(String kiosk, KioskState state, boolean kept);
}
