package urna.hub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import urna.hub.access.Role;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestNation;

/** What the audit trail's page shows of what was done at the hub's machine. */
class CommandTrailTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temp;

    @BeforeEach
    void aNation() throws Exception {
        new TestNation(temp.resolve("hub"));
    }

    private int run(String command, String... arguments) {
        CommandLine commandLine = HubCommand.commandLine();
        commandLine.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true));
        return commandLine.execute(
                Stream.concat(Stream.of(command, temp.resolve("hub").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private void done(String command, String... arguments) {
        assertThat(run(command, arguments)).as(command + ": " + err).isZero();
    }

    private String at(String name) {
        return temp.resolve(name).toString();
    }

    /** As an auditor sees it. */
    private String trail() throws Exception {
        Path data = temp.resolve("hub/data");
        try (TestAccess hub = TestAccess.serve(data, new SetClock())) {
            return hub.get("/api/trail", hub.login(Role.AUDITOR)).body();
        }
    }

    private String line(String action, String about) {
        return "\"account\":\"(command line)\",\"address\":\"\",\"action\":\"" + action + "\",\"about\":\"" + about
                + "\"";
    }

    @Test
    void whateverIsHandedOutIsInIt() throws Exception {
        done("acta", "--commune", "agua", "--out", at("actas"));
        done("acta", "--body", "ve/lara", "--out", at("actas"));
        done("acta", "--out", at("actas"));
        done("export", "--commune", "agua", "--out", at("export"));
        done("export-cdf", "--commune", "brisa", "--out", at("cdf"));
        done("publish", "--out", at("site"));
        done("backup", "--out", at("backup"));
        assertThat(trail())
                .contains(
                        line("ACTAS_DRAWN", "agua " + at("actas")),
                        line("ACTAS_DRAWN", "ve/lara " + at("actas")),
                        line("ACTAS_DRAWN", at("actas")),
                        line("COMMUNE_EXPORTED", "agua " + at("export")),
                        line("RECORDS_EXPORTED", "brisa " + at("cdf")),
                        line("BOOKS_PUBLISHED", at("site")),
                        line("BACKUP_MADE", at("backup")));
    }

    @Test
    void aRestoreIsInTheTrailThatItBroughtBack() throws Exception {
        done("export", "--commune", "agua", "--out", at("export"));
        done("backup", "--out", at("backup"));
        try (Stream<Path> databases = Files.list(temp.resolve("hub/data"))) {
            for (Path database :
                    databases.filter(file -> file.toString().contains(".db")).toList()) {
                Files.delete(database);
            }
        }
        done("restore", "--from", at("backup"));
        assertThat(trail())
                .contains(line("COMMUNE_EXPORTED", "agua " + at("export")), line("BACKUP_RESTORED", at("backup")));
    }

    @Test
    void whatWasRefusedWasNotDone() throws Exception {
        assertThat(run("export", "--commune", "atlantis", "--out", at("export")))
                .isEqualTo(1);
        assertThat(run("import", "--log", at("nothing"))).isEqualTo(1);
        assertThat(trail()).doesNotContain("COMMUNE_EXPORTED", "LOG_IMPORTED");
    }

    @Test
    void aCloseReportThatDoesNotHoldIsInItAsRefused() throws Exception {
        Path code = Files.writeString(temp.resolve("code.txt"), "not a close report");
        assertThat(run("import", "--close-report", code.toString())).isEqualTo(1);
        assertThat(trail()).contains("IMPORT_REFUSED").doesNotContain("CLOSE_REPORT_IMPORTED");
    }
}
