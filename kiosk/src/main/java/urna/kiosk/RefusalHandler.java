package urna.kiosk;

import java.sql.SQLException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import urna.handover.RefusalLine;
import urna.kiosk.pi.PinDeviceException;

/** Says in one line what was refused or what failed. Whatever else is thrown is a bug, and is shown as one. */
final class RefusalHandler implements IExecutionExceptionHandler {
    private static final int REFUSED = 1;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        String line = RefusalLine.of(thrown)
                .or(() -> ofDatabase(thrown))
                .or(() -> ofPins(thrown))
                .orElseThrow(() -> thrown);
        command.getErr().println(command.getCommandName() + ": " + line);
        return REFUSED;
    }

    private static Optional<String> ofDatabase(Exception thrown) {
        return thrown instanceof SQLException ? Optional.of(String.valueOf(thrown.getMessage())) : Optional.empty();
    }

    private static Optional<String> ofPins(Exception thrown) {
        return thrown instanceof PinDeviceException
                ? Optional.of(String.valueOf(thrown.getMessage()))
                : Optional.empty();
    }
}
