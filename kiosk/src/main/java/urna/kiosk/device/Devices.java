package urna.kiosk.device;

/** All devices of a kiosk. An exception from any of them stops the kiosk. */
public record Devices(Display display, Printer printer, Lamp lamp, Buzzer buzzer, Speaker speaker, Watchdog watchdog) {}
