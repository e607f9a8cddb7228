package urna.kiosk.uplink;

import urna.note.RefusedException;

/** A broker's address that is not {@code tcp://host:port} or {@code ssl://host:port}. */
public final class MalformedBrokerAddressException extends RefusedException {
    private static final long serialVersionUID = 1L;

    MalformedBrokerAddressException(String message) {
        super(message);
    }
}
