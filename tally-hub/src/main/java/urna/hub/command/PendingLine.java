package urna.hub.command;

import picocli.CommandLine;
import urna.hub.acta.Pending;

/** One line of a commune that has no acta, where the other communes go on. */
final class PendingLine {
    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private PendingLine() {}

    /**
     * Prints it: to standard error if somebody must do something.
     *
     * @param what is done with the commune therefore
     * @return the exit status
     */
    static int print(CommandLine command, Pending commune, String what) {
        if (commune.isRefused()) {
            command.getErr()
                    .println(command.getCommandName() + ": " + commune.id() + ": " + what + ": "
                            + commune.why().getMessage());
            return REFUSED;
        }
        command.getOut().println(commune.id() + ": not closed yet, " + what);
        return DONE;
    }
}
