package urna.kiosk.uplink;

/** What happened to a connection; to be handed to {@link Uplink#on} by the kiosk's event loop. */
public sealed interface UplinkEvent {
    /** The number that {@link MqttLink#connect} was given. Events of an older connection are void. */
    long attempt();

    /** Connected and subscribed. */
    record Connected(long attempt) implements UplinkEvent {}

    /**
     * The connection ended, or did not come about.
     *
     * @param reason for the engineer's log
     */
    record Lost(long attempt, String reason) implements UplinkEvent {}

    /** Something came on the receipt topic: {@link MqttLink#takeReceipt} has it. */
    record ReceiptArrived(long attempt) implements UplinkEvent {}
}
