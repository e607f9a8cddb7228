package urna.kiosk.device;

/** The lamp that the poll worker sees. */
@FunctionalInterface
public interface Lamp {
    void show(Light light);
}
