package urna.handover;

/**
 * The content of {@code kiosk.json}: what is this kiosk's own and not the election's.
 *
 * @param kiosk the kiosk's id in the roster
 * @param broker where to publish: {@code tcp://host:port} or {@code ssl://host:port}
 * @param pollWorkerPin a {@link PinHash} in its text form
 */
public record KioskSettings(String kiosk, String broker, String pollWorkerPin) {}
