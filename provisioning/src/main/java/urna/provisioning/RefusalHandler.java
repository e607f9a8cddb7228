package urna.provisioning;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import urna.handover.RefusalLine;

/** Says in one line what was refused. Whatever else is thrown is a bug, and is shown as one. */
final class RefusalHandler implements IExecutionExceptionHandler {
    private static final int REFUSED = 1;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        String line = RefusalLine.of(thrown).orElseThrow(() -> thrown);
        command.getErr().println(command.getCommandName() + ": " + line);
        return REFUSED;
    }
}
