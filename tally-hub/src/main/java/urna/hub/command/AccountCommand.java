package urna.hub.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import urna.hub.access.Access;
import urna.hub.access.Accounts;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.note.RefusedException;

/** {@code hub account}: who may log in at the pages. A password is typed without echo or drawn, never an argument. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = {
            "Adds, lists and changes the accounts of the hub's pages; a hub may be running.",
            "Every change ends the account's sessions and stands in the audit trail."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  urna hub account add hub/ ana --role administrator",
            "  urna hub account add hub/ luis --role operator --generate",
            "  urna hub account disable hub/ luis"
        },
        synopsisSubcommandLabel = "COMMAND")
final class AccountCommand {
    private static final Visitor WHO = Visitor.atCommandLine();

    @Spec
    private CommandSpec spec;

    /** What is done with the accounts of a hub. */
    private interface Work {
        void run(Accounts accounts) throws RefusedException, IOException;
    }

    @Command(name = "add", description = "Adds an account.", mixinStandardHelpOptions = true)
    int add(
            @Mixin HubPlace place,
            @Parameters(index = "1", paramLabel = "NAME", description = "1 to 32 of a-z 0-9 . _ -") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "operator, auditor or administrator.")
                    String role,
            @Option(names = "--generate", description = "Draw the password, and print it once.") boolean generate)
            throws IOException, RefusedException {
        Role its = accountRole(role);
        return with(place, accounts -> {
            String password = password(accounts, generate);
            accounts.add(name, its, password, WHO);
            tell(password, generate);
        });
    }

    @Command(name = "list", description = "Lists the accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin HubPlace place) throws IOException, RefusedException {
        return with(place, accounts -> {
            for (Accounts.Listed account : accounts.list()) {
                out().println(account.name() + ": " + account.role().name().toLowerCase(Locale.ROOT)
                        + (account.disabled() ? ", disabled" : ""));
            }
        });
    }

    @Command(name = "password", description = "Gives an account another password.", mixinStandardHelpOptions = true)
    int password(
            @Mixin HubPlace place,
            @Parameters(index = "1", paramLabel = "NAME") String name,
            @Option(names = "--generate", description = "Draw the password, and print it once.") boolean generate)
            throws IOException, RefusedException {
        return with(place, accounts -> {
            String password = password(accounts, generate);
            accounts.changePassword(name, password, WHO);
            tell(password, generate);
        });
    }

    @Command(name = "role", description = "Gives an account another role.", mixinStandardHelpOptions = true)
    int role(
            @Mixin HubPlace place,
            @Parameters(index = "1", paramLabel = "NAME") String name,
            @Parameters(index = "2", paramLabel = "ROLE", description = "operator, auditor or administrator.")
                    String role)
            throws IOException, RefusedException {
        Role its = accountRole(role);
        return with(place, accounts -> accounts.changeRole(name, its, WHO));
    }

    @Command(
            name = "disable",
            description = "Refuses an account's logins, until 'enable'.",
            mixinStandardHelpOptions = true)
    int disable(@Mixin HubPlace place, @Parameters(index = "1", paramLabel = "NAME") String name)
            throws IOException, RefusedException {
        return with(place, accounts -> accounts.disable(name, true, WHO));
    }

    @Command(name = "enable", description = "Takes an account's logins again.", mixinStandardHelpOptions = true)
    int enable(@Mixin HubPlace place, @Parameters(index = "1", paramLabel = "NAME") String name)
            throws IOException, RefusedException {
        return with(place, accounts -> accounts.disable(name, false, WHO));
    }

    private int with(HubPlace place, Work work) throws IOException, RefusedException {
        try (Access access = HubPlace.access(place.load())) {
            work.run(access.accounts());
        }
        return 0;
    }

    // On a JDK that gives a console without a terminal, nothing is typed at it, and that is too short.
    @SuppressWarnings("SystemConsoleNull")
    private String password(Accounts accounts, boolean generate) throws IOException {
        if (generate) {
            return accounts.drawPassword();
        }
        Console console = System.console();
        if (console == null) {
            throw new IOException("no terminal to type a password at; use --generate to have one drawn");
        }
        String first = typed(console, "New password: ");
        if (!first.equals(typed(console, "Once more: "))) {
            throw new IOException("the two passwords are not the same; nothing was changed");
        }
        return first;
    }

    /** A drawn one is told once it counts: one that is printed above a refusal would be taken for the account's. */
    private void tell(String password, boolean generate) {
        if (generate) {
            out().println(password);
        }
    }

    private static String typed(Console console, String prompt) {
        char[] typed = Objects.requireNonNullElse(console.readPassword("%s", prompt), new char[0]);
        String password = new String(typed);
        Arrays.fill(typed, '\0');
        return password;
    }

    private Role accountRole(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "operator" -> Role.OPERATOR;
            case "auditor" -> Role.AUDITOR;
            case "administrator" -> Role.ADMINISTRATOR;
            default ->
                throw new ParameterException(
                        spec.commandLine(),
                        "the role must be operator, auditor or administrator, not \"" + name + "\"");
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
