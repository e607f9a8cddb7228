package urna.provisioning;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine.Option;

/** A member reads what they sign, and says so. */
final class Confirmation {
    private static final Set<String> YES = Set.of("s", "si", "sí", "y", "yes");

    @Option(names = "--yes", description = "Sign without asking.")
    private boolean yes;

    void require(ProvisionCommand command) throws IOException, NotConfirmedException {
        if (yes) {
            return;
        }
        command.print("confirm.question");
        String answer = Objects.requireNonNullElse(command.answers().readLine(), "");
        if (!YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
            throw new NotConfirmedException(command.text("confirm.refused"));
        }
    }
}
