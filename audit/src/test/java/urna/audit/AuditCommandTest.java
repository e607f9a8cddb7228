package urna.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.ElectionPackage;
import urna.election.StrictJson;

class AuditCommandTest {
    private static TestExport sound;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write(@TempDir Path template) throws Exception {
        sound = TestExport.large(template);
    }

    private record Result(int exit, String out, String err) {}

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = AuditCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    @Test
    void passesWithTheRecountAndExitStatusZero() throws Exception {
        Path commission = Files.write(
                folder.resolve("commission.json"),
                StrictJson.write(sound.election().commission()));

        Result result = run("verify", sound.folder().toString(), "--commission", commission.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("Esta comisión la indicó quien audita")
                .contains("Participación: 97 de 100 personas")
                .contains("01  Opción escaleras [escaleras]: 64, elegido")
                .contains("01  Opción ana [ana], Opción diego [diego]: 71, EMPATE: decide la comisión en acto público")
                .contains("\nPASS: ");
    }

    @Test
    void failsWithTheNameOfEveryFailureAndExitStatusOne() throws Exception {
        TestExport export = sound.copyTo(folder);
        export.delete("logs/k-1");
        export.put("notes.txt", new byte[0]);

        Result result = run("verify", folder.toString(), "--lang", "en");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("FAIL  logs/k-1: ")
                .contains("FAIL: 2 failures: export-layout . (unexpected-file), log-files logs/k-1 (malformed-export)")
                .contains("No recount");
    }

    @Test
    void jsonHasTheVerdictTheClaimsAndTheRecount() {
        Result result = run("verify", sound.folder().toString(), "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("\"verdict\" : \"pass\"")
                .contains("\"claim\" : \"checkpoint-cosigned\"")
                .contains("\"escaleras\" : 64")
                .contains("\"standing\" : \"tie\"")
                .contains("\"outcome\" : \"approved\"")
                .contains("\"given\" : false");
    }

    @Test
    void aMissingDirectoryIsWrongUsage() {
        Result result = run("verify", folder.resolve("nowhere").toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith("nowhere: no such directory"));
    }

    @Test
    void aCommissionFileThatCannotBeUsedIsToldInOneLine() throws Exception {
        Path malformed = Files.writeString(folder.resolve("commission.json"), "{\"threshold\": 1, \"member\": []}");

        assertRefused(malformed, "commission.json line 1", "members");
        assertRefused(folder.resolve("none"), "none: no such file or directory");
        assertRefused(folder, folder + ": a folder, where a file must stand");
    }

    private static void assertRefused(Path commission, String... parts) {
        Result result = run("verify", sound.folder().toString(), "--commission", commission.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).startsWith("verify: ").contains(parts);
    }

    @Test
    void anExportOfATestFailsAndIsNotCounted() throws Exception {
        TestExport export = sound.copyTo(folder);
        byte[] definition = export.election().definitionAsTest();
        export.put(ExportFiles.DEFINITION, definition);
        export.put(
                ExportFiles.ELECTION_NOTE,
                ElectionPackage.sign(definition, export.election().commissionKeys())
                        .bytes());

        Result spanish = run("verify", folder.toString());
        Result english = run("verify", folder.toString(), "--lang", "en");

        assertThat(spanish.exit()).isEqualTo(1);
        assertThat(spanish.out())
                .contains("una prueba de una máquina, que no cuenta (test-election)")
                .contains("Sin recuento")
                .contains("FAIL: 1 falla: definition-form election/election.json (test-election)");
        assertThat(english.exit()).isEqualTo(1);
        assertThat(english.out()).contains("a test of a kiosk, which does not count (test-election)");
    }

    @Test
    void helpHasExamples() {
        assertThat(run("--help").out()).contains("audit verify export");
        assertThat(run("verify", "--help").out()).contains("--commission commission.json");
        assertThat(run().exit()).isEqualTo(2);
    }
}
