package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.ElectionPackage;
import urna.election.Rule;
import urna.election.StrictJson;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.CodeParts;

class CloseReportTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    private TestLog log;
    private List<String> codes;

    @BeforeEach
    void write() throws Exception {
        String[] options =
                IntStream.rangeClosed(1, 40).mapToObj(i -> "opcion-" + i).toArray(String[]::new);
        TestElection election = new TestElection(TestElection.Settings.standard()
                .contests(List.of(TestElection.contest("proyecto", new Rule.ChooseOne(1), options))));
        log = new TestLog(election, "k-2");
        log.add(log.opened())
                .add(log.vote("proyecto", "opcion-7"))
                .add(log.vote("proyecto", "opcion-7"))
                .add(log.closed());
        codes = CodeParts.of(text(3));
        put("commission.json", StrictJson.write(election.commission()));
        put(ElectionPackage.DEFINITION_FILE, election.definition());
        put(ElectionPackage.NOTE_FILE, election.note().bytes());
    }

    private String text(int entry) {
        return new String(log.notes().get(entry), StandardCharsets.UTF_8);
    }

    private void put(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private int run(List<String> texts) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "close-report",
                "--lang",
                "en",
                "--election",
                folder.toString(),
                "--commission",
                folder.resolve("commission.json").toString()));
        for (int i = 0; i < texts.size(); i++) {
            String name = "code-" + i + ".txt";
            put(name, texts.get(i).getBytes(StandardCharsets.UTF_8));
            arguments.add(folder.resolve(name).toString());
        }
        return AuditCommand.commandLine(new PrintWriter(out, true), new PrintWriter(out, true))
                .execute(arguments.toArray(new String[0]));
    }

    @Test
    void thePartsAreJoinedInAnyOrderAndTheTotalsPrinted() throws Exception {
        assertThat(codes).hasSizeGreaterThan(1);
        List<String> scanned = new ArrayList<>(codes);
        Collections.reverse(scanned);
        assertThat(run(scanned)).isZero();
        assertThat(out.toString())
                .contains("Close report of k-2", "signature is valid", "2 enabled", "Opción opcion-7 [opcion-7]: 2");
    }

    @Test
    void aMissingPartIsRefusedInOneLine() throws Exception {
        assertThat(run(codes.subList(1, codes.size()))).isEqualTo(1);
        assertThat(out.toString()).hasLineCount(1).contains("all the codes of one print");
    }

    @Test
    void aChangedTotalIsRefusedInOneLine() throws Exception {
        List<String> changed = codes.stream()
                .map(code -> code.replace("opcion-7 2", "opcion-7 3"))
                .toList();
        assertThat(changed).isNotEqualTo(codes);
        assertThat(run(changed)).isEqualTo(1);
        assertThat(out.toString()).hasLineCount(1).contains("not valid");
    }

    @Test
    void anotherEntryIsNoCloseReport() throws Exception {
        assertThat(run(List.of(text(0)))).isEqualTo(1);
        assertThat(out.toString()).hasLineCount(1).contains("no close report");
    }
}
