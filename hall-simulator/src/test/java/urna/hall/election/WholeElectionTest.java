package urna.hall.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.audit.AuditCommand;
import urna.election.Election;
import urna.hall.kiosk.VirtualKiosk;
import urna.hall.voter.Intention;
import urna.hall.voter.Pace;
import urna.hall.voter.ScriptedPollWorker;
import urna.hall.voter.ScriptedVoter;
import urna.hall.voter.Taste;
import urna.handover.CommuneFolder;
import urna.handover.KioskFolder;
import urna.handover.TlsIdentity;
import urna.hub.command.HubCommand;
import urna.provisioning.ProvisionCommand;
import urna.testing.MosquittoServer;
import urna.testing.SeededRandom;

/** The guide's data centre: three kiosks, a hub and Mosquitto with TLS, every step of it the command that a person types. */
class WholeElectionTest {
    private static final Path EXAMPLE = Path.of("../provisioning/examples");
    private static final List<String> KIOSKS = List.of("k-0412-1", "k-0412-2", "k-0412-3");
    private static final Pattern PIN = Pattern.compile("Kiosk (\\S+), poll workers' PIN: (\\d+)");
    private static final Duration DELIVERY = Duration.ofSeconds(90);
    private static final int VOTERS_AT_A_TIME = 3;

    private final SeededRandom random = new SeededRandom(4);
    private final Map<String, Integer> pressed = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void whatWasPressedIsInTheActaThoughTheBrokerWentAway() throws Exception {
        int port = MosquittoServer.freePort();
        URI address = URI.create("ssl://localhost:" + port);
        Map<String, String> pins = workshop(port);
        try (UrnaProcess hub = UrnaProcess.start(folder, HubCommand.class, "run eleccion/hub")) {
            String page = hub.awaitLine(Pattern.compile("page +(\\S+)"));
            assertThat(hub.awaitLine(Pattern.compile("broker +(\\S+)")))
                    .as("started before its broker")
                    .isEqualTo(address.toString());
            try (MosquittoServer broker = MosquittoServer.in(folder.resolve("broker"), address)) {
                day(broker, pins);
                assertThat(get(page + "readyz")).isEqualTo(200);
            }
            hub.stop();
        }
        String acta = evening();

        assertThat(counts(acta)).isEqualTo(pressed);
        assertThat(acta).contains("sessions cast " + KIOSKS.size() * VOTERS_AT_A_TIME * 3 + "\n");
    }

    /** Keys, authority, election and broker, as the workshop and two of three members make them. */
    private Map<String, String> workshop(int port) throws Exception {
        StringBuilder members = new StringBuilder();
        for (String member : List.of("ana", "berta", "carlos")) {
            String made = provision("key comision/" + member + " --out " + member + ".key");
            members.append(" --member ").append(made.substring(made.lastIndexOf('\n') + 1));
        }
        provision("commission --threshold 2" + members + " --out commission.json");
        provision("authority --out autoridad");
        provision("broker --authority autoridad --host localhost --port " + port + " --place "
                + folder.resolve("broker") + " --out broker");
        draft();
        String prepared = provision("prepare draft.json --commission commission.json --out eleccion"
                + " --authority autoridad --broker ssl://localhost:" + port + " --web-port 0");
        provision("sign eleccion --key ana.key --yes");
        provision("sign eleccion --key carlos.key --yes");
        provision("handover eleccion");
        openPages();
        Map<String, String> pins = new TreeMap<>();
        PIN.matcher(prepared).results().forEach(found -> pins.put(found.group(1), found.group(2)));
        assertThat(pins).containsOnlyKeys(KIOSKS);
        return pins;
    }

    /** The pages are to be seen from elsewhere too, over TLS. */
    private void openPages() throws Exception {
        provision("certificate --web localhost --authority autoridad --out eleccion/hub/web-tls");
        Path settings = folder.resolve("eleccion/hub/hub.json");
        String closed = Files.readString(settings);
        String open = closed.replaceFirst("(\"https\"\\s*:\\s*)\"none\"", "$1\"own\"");
        assertThat(open).isNotEqualTo(closed);
        Files.writeString(settings, open);
    }

    /** What a browser that trusts the project's authority is answered under the name of the certificate. */
    private int get(String address) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(TlsIdentity.read(folder.resolve("eleccion/hub/web-tls")).trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.replace("127.0.0.1", "localhost")))
                .build();
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The example with a third kiosk, and with groups so small that some leave the box before the close. */
    private void draft() throws Exception {
        String example = Files.readString(EXAMPLE.resolve("consulta.json"));
        String draft = example.replace("\"k-0412-2\"]", "\"k-0412-2\", \"k-0412-3\"]")
                .replace("\"poolSize\": 10", "\"poolSize\": 2");
        Files.writeString(folder.resolve("draft.json"), draft);
        Files.createDirectory(folder.resolve("pictures"));
        try (Stream<Path> pictures = Files.list(EXAMPLE.resolve("pictures"))) {
            for (Path picture : pictures.toList()) {
                Files.copy(picture, folder.resolve("pictures").resolve(picture.getFileName()));
            }
        }
    }

    /** Opens, votes, loses the broker, votes, has it again, votes and closes. */
    private void day(MosquittoServer broker, Map<String, String> pins) throws Exception {
        List<VirtualKiosk> kiosks = new ArrayList<>();
        try {
            for (String id : KIOSKS) {
                KioskFolder its =
                        KioskFolder.load(folder.resolve("eleccion/kiosks").resolve(id));
                kiosks.add(new VirtualKiosk(its, Clock.systemUTC(), random, "test-1"));
            }
            for (VirtualKiosk kiosk : kiosks) {
                worker(kiosk, pins).open();
            }
            vote(kiosks, pins);
            broker.kill();
            vote(kiosks, pins);
            broker.restart();
            vote(kiosks, pins);
            for (VirtualKiosk kiosk : kiosks) {
                worker(kiosk, pins).close();
            }
            for (VirtualKiosk kiosk : kiosks) {
                kiosk.await(screen -> screen.status().status().isDelivered(), DELIVERY);
            }
        } finally {
            kiosks.forEach(VirtualKiosk::close);
        }
    }

    private static ScriptedPollWorker worker(VirtualKiosk kiosk, Map<String, String> pins) {
        return new ScriptedPollWorker(
                kiosk, Optional.ofNullable(pins.get(kiosk.id())).orElseThrow());
    }

    private void vote(List<VirtualKiosk> kiosks, Map<String, String> pins) throws Exception {
        Taste taste = new Taste(election(), random);
        for (VirtualKiosk kiosk : kiosks) {
            for (int i = 0; i < VOTERS_AT_A_TIME; i++) {
                Intention intention = taste.get();
                worker(kiosk, pins).enable();
                assertThat(new ScriptedVoter(kiosk, Pace.AT_ONCE).vote(intention))
                        .isTrue();
                remember(intention);
            }
        }
    }

    private Election election() throws Exception {
        return CommuneFolder.load(folder.resolve("eleccion")).election();
    }

    private void remember(Intention intention) {
        intention.choices().forEach((contest, chosen) -> {
            if (chosen.isEmpty()) {
                pressed.merge("blank " + contest, 1, Integer::sum);
            }
            chosen.forEach(option -> pressed.merge("count " + contest + " " + option, 1, Integer::sum));
        });
    }

    /** Acta, its signatures, open books and the audit; gives back the acta. */
    private String evening() throws Exception {
        hub("recount eleccion/hub");
        hub("acta eleccion/hub --commune el-panal --out actas");
        provision("sign-acta actas/el-panal.note --key ana.key --election eleccion --yes");
        provision("sign-acta actas/el-panal.note --key berta.key --election eleccion --yes");
        hub("acta eleccion/hub --commune el-panal --out actas");
        hub("publish eleccion/hub --actas actas --out libros");
        assertThat(audit("verify libros --lang en")).contains("\nPASS: ");
        assertThat(audit("verify libros/communes/el-panal --commission commission.json --lang en"))
                .contains("\nPASS: ");
        return Files.readString(folder.resolve("libros/communes/el-panal/acta/el-panal.note"));
    }

    /** What the acta counts, but for the options that nobody chose. */
    private static Map<String, Integer> counts(String acta) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher lines =
                Pattern.compile("(?m)^((?:count|blank) .+) ([1-9]\\d*)$").matcher(acta);
        lines.results().forEach(line -> counts.put(line.group(1), Integer.parseInt(line.group(2))));
        return counts;
    }

    private void hub(String line) throws Exception {
        UrnaProcess.run(folder, HubCommand.class, line);
    }

    private String audit(String line) throws Exception {
        return UrnaProcess.run(folder, AuditCommand.class, line);
    }

    private String provision(String line) throws Exception {
        return UrnaProcess.run(folder, ProvisionCommand.class, line + " --lang en");
    }
}
