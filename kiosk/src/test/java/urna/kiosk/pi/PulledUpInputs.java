package urna.kiosk.pi;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProviderImpl;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import urna.kiosk.board.Wire;

/** Pi4J's mock inputs with what a Pi's resistors do to an open contact: the mock itself leaves every pin low. */
final class PulledUpInputs extends MockDigitalInputProviderImpl {
    private final Set<Wire> closed;
    private final ConcurrentHashMap<Wire, MockDigitalInput> inputs = new ConcurrentHashMap<>();

    /** Contacts that are closed from the start. */
    PulledUpInputs(Set<Wire> closed) {
        this.closed = Set.copyOf(closed);
    }

    @Override
    public DigitalInput create(DigitalInputConfig config) {
        MockDigitalInput input = (MockDigitalInput) super.create(config);
        Wire wire = Wire.valueOf(config.id());
        boolean isUp = config.pull() == PullResistance.PULL_UP && !closed.contains(wire);
        input.mockState(isUp ? DigitalState.HIGH : DigitalState.LOW);
        inputs.put(wire, input);
        return input;
    }

    void set(Wire wire, boolean isClosed) {
        MockDigitalInput input = inputs.get(wire);
        if (input == null) {
            throw new IllegalArgumentException("no input for " + wire);
        }
        input.mockState(isClosed ? DigitalState.LOW : DigitalState.HIGH);
    }
}
