package urna.kiosk.device;

/** All devices of a kiosk. An exception from any of them stops the kiosk, but for the printer's {@link java.io.IOException}. */
public record Devices(Display display, Printer printer, Lamp lamp, Buzzer buzzer, Speaker speaker, Watchdog watchdog) {}
