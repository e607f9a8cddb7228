package urna.kiosk.pi;

import com.pi4j.context.Context;
import com.pi4j.exception.InitializeException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.library.gpiod.internal.GpioDContext;
import com.pi4j.library.gpiod.internal.GpioLine;
import com.pi4j.library.gpiod.internal.LineRequestFlag;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProviderImpl;

/**
 * Pi4J's inputs on the kernel's GPIO device, without a thread for each. Pi4J 2.8.0 starts one with every input, which wakes up a
 * hundred times a second; it begins with a race that can leave its pin unwatched for good (Pi4J issues 455 and 478). Two dozen
 * of them cost a kiosk at rest more than all else it does, and {@link PinWatch} looks at the levels itself.
 */
final class QuietInputs extends GpioDDigitalInputProviderImpl {
    @Override
    public DigitalInput create(DigitalInputConfig config) {
        GpioLine line = GpioDContext.getInstance().getOrOpenLine(config.address());
        DigitalInput input = new QuietInput(this, config, line);
        context.registry().add(input);
        return input;
    }

    private static final class QuietInput extends DigitalInputBase {
        private final GpioLine line;

        QuietInput(QuietInputs provider, DigitalInputConfig config, GpioLine line) {
            super(provider, config);
            this.line = line;
        }

        @Override
        public DigitalInput initialize(Context context) throws InitializeException {
            line.requestInputFlags(id, bias().getVal());
            return super.initialize(context);
        }

        private LineRequestFlag bias() {
            return switch (config.getPull()) {
                case PULL_UP -> LineRequestFlag.BIAS_PULL_UP;
                case PULL_DOWN -> LineRequestFlag.BIAS_PULL_DOWN;
                case OFF -> LineRequestFlag.BIAS_DISABLE;
            };
        }

        @Override
        public DigitalState state() {
            return line.getValue() == 0 ? DigitalState.LOW : DigitalState.HIGH;
        }
    }
}
