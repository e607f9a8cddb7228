package urna.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestAccess.Login;
import urna.note.StrictText;

/** Requests whose bodies never end, more than the server has threads. */
class SlowBodiesTest {
    private static final int REQUESTS = 50;
    private static final String BODY = "{\"name\":\"operator\",\"password\":\"not the password\"}";

    private final TestAccess hub;
    private final List<Socket> slow = new ArrayList<>();

    SlowBodiesTest(@TempDir Path data) throws Exception {
        hub = TestAccess.serve(data, new SetClock());
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        hub.close();
    }

    private Socket begin(String length) throws IOException {
        URI address = hub.web().address();
        Socket socket = new Socket(address.getHost(), address.getPort());
        slow.add(socket);
        socket.getOutputStream()
                .write(StrictText.utf8("POST /api/login HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nContent-Type: application/json\r\nContent-Type: application/json; charset=utf-8\r\n"
                        + length
                        + "\r\n\r\n"));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    /** Had they held the threads, the page would have come after they had run into the server's time limit. */
    @Test
    void theyHoldNoThreadsAndAreAnsweredWhenTheyEnd() throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            begin("Content-Length: " + BODY.length()).getOutputStream().write(StrictText.utf8(BODY.substring(0, 10)));
        }
        assertThat(hub.get("/api/me", Login.NONE).statusCode()).isEqualTo(200);

        Socket first = slow.get(0);
        first.getOutputStream().write(StrictText.utf8(BODY.substring(10)));
        assertThat(answer(first)).startsWith("HTTP/1.1 403");
    }

    @Test
    void noMoreIsHeldOfThemThanABoundHoweverSmallTheirPieces() throws Exception {
        Socket socket = begin("Transfer-Encoding: chunked");
        for (int i = 0; i < 40; i++) {
            socket.getOutputStream().write(StrictText.utf8("1\r\n \r\n"));
        }
        assertThat(answer(socket)).startsWith("HTTP/1.1 413");
    }
}
