package urna.hub.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.handover.HubSettings;
import urna.hub.database.SqliteDatabase;
import urna.hub.testing.Desk;
import urna.hub.testing.PublicOnly;
import urna.hub.testing.SetClock;
import urna.hub.watch.Watch;
import urna.hub.web.WebRefusal;
import urna.hub.web.WebServer;
import urna.note.StrictText;
import urna.testing.TestElection;

/** What a page is answered that wants to listen and cannot. */
class RefusedStreamTest {
    private final SetClock clock = new SetClock();
    private final List<Socket> sockets = new ArrayList<>();
    private final Desk desk;
    private final Watch watch;
    private final LiveTallies live;
    private final WebServer web;

    RefusedStreamTest(@TempDir Path data) throws Exception {
        desk = new Desk(data, clock, new TestElection());
        watch = Watch.start(desk.roster(), desk.standings(), new SqliteDatabase(data), clock);
        live = new LiveTallies(desk.roster(), desk.standings(), watch, clock, () -> true);
        web = WebServer.start(HubSettings.ofOneHall(0, 0).web(), new PublicOnly(), List.of(live));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        web.close();
        watch.close();
        desk.close();
    }

    private BufferedReader listen() throws IOException {
        URI address = web.address();
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        socket.getOutputStream()
                .write(StrictText.utf8("GET /api/events HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n"));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private String answer() throws IOException {
        return String.join("\n", listen().lines().toList());
    }

    @Test
    void itIsOneWholeAnswerWithAWord() throws Exception {
        live.close();
        assertThat(answer()).startsWith("HTTP/1.1 503").endsWith("{\"error\":\"stopping\"}");
    }

    @Test
    void oneAddressDoesNotTakeThePlacesOfAllOthers() throws Exception {
        int most = Broadcast.Room.STANDARD.fromOne();
        for (int i = 0; i < most; i++) {
            listen();
        }
        Awaitility.await().until(() -> live.listening() == most);
        assertThat(answer()).startsWith("HTTP/1.1 429").endsWith("{\"error\":\"too-many-pages-here\"}");
        assertThat(live.listening()).isEqualTo(most);
    }

    @Test
    void aPlaceThatIsLeftIsFreeAgain() throws Exception {
        EventStream first = new EventStream("192.0.2.1");
        try (Broadcast broadcast =
                Broadcast.start(new Broadcast.Room(3, 2, 1), () -> view -> true, view -> new byte[0])) {
            broadcast.add(view(false), first);
            assertRefused(broadcast, false, "192.0.2.1", "too-many-pages-here");
            broadcast.add(view(false), new EventStream("192.0.2.2"));
            assertRefused(broadcast, false, "192.0.2.3", "too-many-pages");
            first.close();
            broadcast.add(view(false), new EventStream("192.0.2.1"));
        }
    }

    @Test
    void aFullHouseHasPlacesForThoseWhoRunIt() throws Exception {
        try (Broadcast broadcast =
                Broadcast.start(new Broadcast.Room(3, 1, 1), () -> view -> true, view -> new byte[0])) {
            broadcast.add(view(false), new EventStream("192.0.2.1"));
            assertRefused(broadcast, false, "192.0.2.2", "too-many-pages");
            broadcast.add(view(true), new EventStream("192.0.2.1"));
            broadcast.add(view(true), new EventStream("192.0.2.1"));
            assertRefused(broadcast, true, "192.0.2.2", "too-many-pages");
        }
    }

    private static ViewAddress view(boolean watched) {
        return ViewAddress.of(name -> "", watched).orElseThrow();
    }

    private static void assertRefused(Broadcast broadcast, boolean watched, String client, String word) {
        assertThatThrownBy(() -> broadcast.add(view(watched), new EventStream(client)))
                .isInstanceOf(WebRefusal.class)
                .hasMessage(word);
    }
}
