package urna.kiosk;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import urna.kiosk.screen.Texts;

/** What a command prints, in the language that is asked for. */
final class Printing {
    @Option(
            names = "--lang",
            defaultValue = "es",
            paramLabel = "LANGUAGE",
            description = "Language of what is printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private CommandLanguage language;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The language's tag. */
    String language() {
        return language.name();
    }

    void line(String key, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.in(language.name()).get("command." + key, values));
    }
}
