package urna.kiosk.pi;

/** A device on the pins does not work. The kiosk stops, says so, and is started again. */
public final class PinDeviceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PinDeviceException(String message, Throwable cause) {
        super(message, cause);
    }
}
