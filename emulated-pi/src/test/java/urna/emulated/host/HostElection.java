package urna.emulated.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Paper;
import urna.election.Publication;
import urna.election.StrictJson;
import urna.kiosk.screen.ScreenStates;
import urna.provisioning.Draft;
import urna.testing.MosquittoServer;

/**
 * An election on the machine that emulates the Pi, made by the commands that workshop and commission type: words and contests
 * of {@link ScreenStates#ELECTION}, one kiosk {@code k-1}, a broker with TLS on this machine's loopback address.
 *
 * @param folder holds {@code commission.json}, the members' keys, {@code autoridad/}, {@code broker/} and {@code eleccion/}
 * @param brokerPort where the broker is to listen
 * @param pin the poll workers'
 */
public record HostElection(Path folder, int brokerPort, String pin) {
    public static final String KIOSK = "k-1";

    /** What QEMU's user network calls the machine that it runs on. */
    public static final String HOST_OF_QEMU = "10.0.2.2";

    public static final String LOOPBACK = "127.0.0.1";

    static final List<String> MEMBERS = List.of("ana", "berta", "carlos");
    static final int THRESHOLD = 2;
    private static final Pattern PIN = Pattern.compile("Kiosk " + KIOSK + ", poll workers' PIN: (\\d+)");

    /** Votes leave during the day: two of each contest as soon as there are four. */
    private static final int POOL_SIZE = 2;

    /** What the commission writes down, for the screens and with the paper of the kiosk's own tests. */
    public static Draft draft() {
        return draft(ScreenStates.ELECTION.paper());
    }

    /** The same with other paper, of which no screen of a voter tells. */
    public static Draft draft(Paper paper) {
        return draft(ScreenStates.ELECTION.contests(), paper);
    }

    /** The same with fewer contests. */
    public static Draft draft(List<Contest> contests, Paper paper) {
        Election shown = ScreenStates.ELECTION;
        return new Draft(
                shown.id(),
                shown.title(),
                shown.commune(),
                Publication.LIVE,
                POOL_SIZE,
                contests,
                List.of(KIOSK),
                shown.limits(),
                List.of(),
                paper,
                List.of());
    }

    /**
     * Makes keys, authority, election and broker's settings, has two of three members sign, and hands over.
     *
     * @param folder must exist
     * @param brokerHost by which address the kiosk finds the broker: {@link #HOST_OF_QEMU} or {@link #LOOPBACK}
     */
    public static HostElection provision(Path folder, String brokerHost, Draft draft) throws IOException {
        int port = MosquittoServer.freePort();
        Path commission = makeCommission(folder);
        Path authority = folder.resolve("autoridad");
        provision("authority", "--out", authority.toString());
        makeBroker(folder, authority, brokerHost, port);
        Path draftFile = Files.write(folder.resolve("draft.json"), StrictJson.write(draft));
        String election = folder.resolve("eleccion").toString();
        String prepared = provision(
                "prepare",
                draftFile.toString(),
                "--commission",
                commission.toString(),
                "--out",
                election,
                "--authority",
                authority.toString(),
                "--broker",
                "ssl://" + brokerHost + ":" + port,
                "--web-port",
                "0");
        for (String member : MEMBERS.subList(0, THRESHOLD)) {
            provision("sign", election, "--key", key(folder, member).toString(), "--yes");
        }
        provision("handover", election);
        Matcher pin = PIN.matcher(prepared);
        assertThat(pin.find()).as(prepared).isTrue();
        HostElection made = new HostElection(folder, port, pin.group(1));
        made.letTheHubFindTheBroker(brokerHost);
        return made;
    }

    private static Path makeCommission(Path folder) {
        Path file = folder.resolve("commission.json");
        List<String> command = new ArrayList<>(
                List.of("commission", "--threshold", Integer.toString(THRESHOLD), "--out", file.toString()));
        for (String member : MEMBERS) {
            String made = provision(
                    "key", "comision/" + member, "--out", key(folder, member).toString());
            command.addAll(List.of("--member", made.strip().lines().reduce("", (before, line) -> line)));
        }
        provision(command.toArray(String[]::new));
        return file;
    }

    private static void makeBroker(Path folder, Path authority, String brokerHost, int port) {
        String place = folder.resolve("broker").toString();
        List<String> command =
                new ArrayList<>(List.of("broker", "--authority", authority.toString(), "--host", LOOPBACK));
        if (!brokerHost.equals(LOOPBACK)) {
            command.addAll(List.of("--host", brokerHost));
        }
        command.addAll(List.of("--port", Integer.toString(port), "--place", place, "--out", place));
        provision(command.toArray(String[]::new));
    }

    /** The hub is on the broker's own machine, which does not know the address that an emulated Pi has for it. */
    private void letTheHubFindTheBroker(String brokerHost) throws IOException {
        Path settings = hubFolder().resolve("hub.json");
        String handedOver = Files.readString(settings);
        String ours = handedOver.replace("ssl://" + brokerHost + ":", "ssl://" + LOOPBACK + ":");
        assertThat(ours).contains(brokerAddress().toString());
        Files.writeString(settings, ours);
    }

    private static String provision(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--lang", "en"));
        return Typed.provision(line.toArray(String[]::new)).done();
    }

    static Path key(Path folder, String member) {
        return folder.resolve(member + ".key");
    }

    /** What the installer puts into {@code /var/lib/urna/kiosk}; the board file is for the caller to add. */
    public Path kioskFolder() {
        return electionFolder().resolve("kiosks").resolve(KIOSK);
    }

    Path electionFolder() {
        return folder.resolve("eleccion");
    }

    Path hubFolder() {
        return electionFolder().resolve("hub");
    }

    Path brokerFolder() {
        return folder.resolve("broker");
    }

    /** Where this machine's own processes find the broker. */
    URI brokerAddress() {
        return URI.create("ssl://" + LOOPBACK + ":" + brokerPort);
    }

    /** The commune's id. */
    String commune() {
        return ScreenStates.ELECTION.commune().id();
    }
}
