package urna.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import urna.election.Contest;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.handover.CommuneFolder;
import urna.handover.InputFile;
import urna.log.Rules;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.StrictText;
import urna.note.UnknownSignerException;
import urna.record.ContestCounts;
import urna.record.EntryNote;
import urna.record.EntryText;
import urna.record.PollsClosed;
import urna.wire.CodeParts;

/** {@code audit close-report}: what a kiosk's printed QR codes say. */
@Command(
        name = "close-report",
        mixinStandardHelpOptions = true,
        description = {
            "Join the QR codes of a kiosk's close report, verify the kiosk's signature, and print the totals.",
            "These are the kiosk's own totals: whether its votes add up to them, only its whole log tells."
        },
        footerHeading = "%nExample:%n",
        footer = "  audit close-report code-1.txt code-2.txt --election export/election --commission commission.json")
final class CloseReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "What each code says, as the phone read it, a file a code, in any order.")
    private List<Path> codes;

    @Option(
            names = "--election",
            required = true,
            paramLabel = "DIR",
            description = "Folder with election.json and election.note.")
    private Path election;

    @Option(
            names = "--commission",
            required = true,
            paramLabel = "FILE",
            description = "The commission to trust (commission.json).")
    private Path commission;

    @Option(
            names = "--lang",
            defaultValue = "es",
            paramLabel = "LANGUAGE",
            description = "Language of the totals: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Override
    public Integer call() throws IOException, RefusedException {
        ElectionPackage signed = ElectionPackage.load(election, CommuneFolder.readCommission(commission));
        List<String> texts = new ArrayList<>();
        for (Path code : codes) {
            texts.add(StrictText.utf8(InputFile.read(code)));
        }
        print(open(StrictText.utf8(CodeParts.join(texts)), signed), signed.election());
        return 0;
    }

    /** Opens the report with the key of the kiosk that it names, and holds it against the rules that hold for any log. */
    private static PollsClosed open(byte[] note, ElectionPackage signed) throws RefusedException {
        String named = EntryText.parse(SignedNote.parse(note).text()).origin().kiosk();
        Kiosk kiosk = signed.election()
                .kiosk(named)
                .orElseThrow(() -> new UnknownSignerException("no kiosk " + named + " in this election package"));
        if (EntryNote.open(note, kiosk.key()) instanceof PollsClosed closed) {
            String place = "the close report of " + kiosk.key().name();
            Rules.of(signed).checkSessions(closed, place);
            Rules.of(signed).checkTurnout(closed, closed.counts(), place);
            return closed;
        }
        throw new UnknownSignerException("an entry of " + kiosk.key().name() + " that is no close report");
    }

    private void print(PollsClosed closed, Election election) {
        Messages messages = Messages.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "close-report", closed.origin().kiosk(), election.commune().name()));
        lines.add(messages.text(
                "recount.sessions",
                closed.sessions().enabled(),
                closed.sessions().cast(),
                closed.sessions().voided()));
        for (Contest contest : election.contests()) {
            ContestCounts counts = closed.counts().of(contest.id());
            lines.add(messages.text(
                    "recount.contest",
                    contest.id(),
                    contest.title().in(messages.language()),
                    counts.votes(),
                    counts.blank()));
            contest.options()
                    .forEach(option -> lines.add(messages.text(
                            "recount.option",
                            option.name().in(messages.language()) + " [" + option.id() + "]",
                            counts.of(option.id()))));
        }
        lines.forEach(spec.commandLine().getOut()::println);
    }
}
