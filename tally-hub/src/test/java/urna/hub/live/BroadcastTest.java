package urna.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import urna.handover.HubSettings;
import urna.hub.access.Role;
import urna.hub.testing.PublicOnly;
import urna.hub.web.WebFeature;
import urna.hub.web.WebServer;

@Timeout(120)
class BroadcastTest {
    /** So much that no socket's buffers hold two. */
    private static final int EVENT_BYTES = 1 << 20;
    /** More than the server has threads. */
    private static final int STALLED = 40;

    private static final ViewAddress ADDRESS =
            new ViewAddress("", ViewAddress.Of.PLACES, ViewAddress.Filter.ALL, "", 0, false);

    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final Broadcast broadcast = Broadcast.start(Broadcast.Room.STANDARD, () -> address -> true, address -> {
        made.incrementAndGet();
        return ("data: " + number.get() + " " + "x".repeat(EVENT_BYTES) + "\n\n").getBytes(StandardCharsets.UTF_8);
    });

    private WebServer serve() throws IOException {
        WebFeature feature = routes -> routes.get(
                "/events",
                request -> {
                    EventStream stream = new EventStream(request.ip());
                    broadcast.add(ADDRESS, stream);
                    stream.answer(request);
                },
                Role.PUBLIC);
        return WebServer.start(HubSettings.ofOneHall(0, 0).web(), new PublicOnly(), List.of(feature));
    }

    private static Socket listen(URI address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write("GET /events HTTP/1.1\r\nHost: hub\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Reads until an event begins with a number. */
    private static void awaitEvent(BufferedReader reader, int number) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("data: " + number + " ")) {
                return;
            }
        }
        throw new AssertionError("the stream ended before event " + number);
    }

    @Test
    void browsersThatTakeNothingHoldNobodyUp() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try (WebServer web = serve();
                broadcast) {
            for (int i = 0; i < STALLED; i++) {
                stalled.add(listen(web.address()));
            }
            Awaitility.await().until(() -> broadcast.listening() == STALLED);
            try (Socket healthy = listen(web.address());
                    BufferedReader reader = new BufferedReader(
                            new InputStreamReader(healthy.getInputStream(), StandardCharsets.UTF_8))) {
                healthy.setSoTimeout(20_000);
                awaitEvent(reader, 0);
                for (int i = 1; i <= 3; i++) {
                    number.set(i);
                    broadcast.changed();
                    awaitEvent(reader, i);
                }
            }
            assertThat(broadcast.listening()).isGreaterThanOrEqualTo(STALLED);
            // One for each that came, and one for all of them at each change.
            assertThat(made.get()).isEqualTo(STALLED + 1 + 3);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }
}
