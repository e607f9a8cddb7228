package urna.hall;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a command line said, and how it ended.
 *
 * @param exit the exit status
 * @param out standard output
 * @param err standard error
 */
record TestRun(int exit, String out, String err) {

    static TestRun demo(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "demo";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return run(HallCommand.commandLine(), all);
    }

    private static TestRun run(CommandLine commandLine, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new TestRun(exit, out.toString(), err.toString());
    }
}
