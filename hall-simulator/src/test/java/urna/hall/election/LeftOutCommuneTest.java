package urna.hall.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import urna.audit.AuditCommand;
import urna.handover.HubFolder;
import urna.hub.Hub;
import urna.hub.command.HubCommand;
import urna.provisioning.ProvisionCommand;
import urna.testing.MosquittoServer;
import urna.testing.SeededRandom;

/** The nation's index names two communes, the hub was given one: from the commands that a person types to the audit. */
class LeftOutCommuneTest {
    private static final Path EXAMPLE = Path.of("../provisioning/examples");

    private final SeededRandom random = new SeededRandom(6);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void theAuditFindsTheCommuneThatNobodyGaveTheHubAndPassesOnceItIsThere() throws Exception {
        workshop();
        try (Hub hub = Hub.start(HubFolder.load(folder.resolve("eleccion/hub")), Clock.systemUTC())) {
            assertThat(hub.pageAddress()).isNotNull();
        }

        assertThat(hub("publish {}/eleccion/hub --out {}/libros"))
                .contains("publish: 1 of the 2 communes in the index of ve missing: la-reserva");
        assertThat(Files.readString(folder.resolve("libros/index.html"))).contains("Falta 1 comuna de 2");
        assertThat(audit(1, "verify {}/libros --lang en --commission {}/nacion.json"))
                .contains(
                        "FAIL  la-reserva: MISSING. The index of ve names it",
                        "index-whole index/index.note (missing-commune)");

        provision("handover {}/otra --hub {}/eleccion/hub");
        assertThat(hub("publish {}/eleccion/hub --out {}/libros")).doesNotContain("missing");
        assertThat(audit(0, "verify {}/libros --lang en --commission {}/nacion.json"))
                .contains("PASS: the definitions of 2 communes, which are all that the index names");
    }

    /** Two communes with a commission of their own each, and that of the nation. */
    private void workshop() throws Exception {
        for (String name : List.of("ana", "berta", "nacion")) {
            String made = provision("key comision/" + name + " --out {}/" + name + ".key");
            String member = made.strip().substring(made.strip().lastIndexOf('\n') + 1);
            provision("commission --threshold 1 --member " + member + " --out {}/" + name + ".json");
        }
        draft("panal.json", "el-panal", "k-0412-");
        draft("reserva.json", "la-reserva", "k-0413-");
        provision("prepare {}/panal.json --commission {}/ana.json --out {}/eleccion --web-port 0" + " --broker-port "
                + MosquittoServer.freePort());
        provision("prepare {}/reserva.json --commission {}/berta.json --out {}/otra --hub {}/eleccion/hub");
        provision("sign {}/eleccion --key {}/ana.key --yes");
        provision("sign {}/otra --key {}/berta.key --yes");
        provision("handover {}/eleccion");
        provision("index {}/eleccion {}/otra --body ve --commission {}/nacion.json --out {}/indice");
        provision("sign {}/indice --key {}/nacion.key --yes");
        provision("handover {}/indice --hub {}/eleccion/hub");
    }

    private void draft(String file, String commune, String kiosks) throws IOException {
        String example = Files.readString(EXAMPLE.resolve("consulta.json"));
        Files.writeString(
                folder.resolve(file), example.replace("el-panal", commune).replace("k-0412-", kiosks));
        if (Files.notExists(folder.resolve("pictures"))) {
            Files.createDirectory(folder.resolve("pictures"));
            try (Stream<Path> pictures = Files.list(EXAMPLE.resolve("pictures"))) {
                for (Path picture : pictures.toList()) {
                    Files.copy(picture, folder.resolve("pictures").resolve(picture.getFileName()));
                }
            }
        }
    }

    private String provision(String line) {
        BufferedReader nobody = new BufferedReader(Reader.nullReader());
        return run(
                ProvisionCommand.commandLine(
                        random, Clock.systemUTC(), nobody, new PrintWriter(out, true), new PrintWriter(err, true)),
                0,
                line);
    }

    private String hub(String line) {
        CommandLine hub = HubCommand.commandLine();
        hub.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return run(hub, 0, line);
    }

    private String audit(int status, String line) {
        return run(AuditCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)), status, line);
    }

    /** Runs a command; {@code {}} in it is the test's folder. Gives back what it printed. */
    private String run(CommandLine command, int status, String line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] words = Stream.of(line.split(" ", -1))
                .map(word -> word.replace("{}", folder.toString()))
                .toArray(String[]::new);
        assertThat(command.execute(words)).as(line + "\n" + out + err).isEqualTo(status);
        return out.toString() + err;
    }
}
