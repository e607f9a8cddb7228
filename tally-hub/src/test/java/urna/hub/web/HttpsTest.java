package urna.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.election.StrictJson;
import urna.handover.BrokerSettings;
import urna.handover.DatabaseSettings;
import urna.handover.HubFolder;
import urna.handover.HubSettings;
import urna.handover.TlsIdentity;
import urna.handover.WebSettings;
import urna.handover.WebSettings.Https;
import urna.hub.access.Access;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.hub.database.SqliteDatabase;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestAccess;
import urna.hub.testing.TestFolder;
import urna.hub.testing.WebCertificate;
import urna.note.RandomSource;
import urna.note.StrictText;
import urna.testing.TestElection;

/** What a browser is told over TLS, over none, and over that of a proxy: a password must never cross a network in the clear. */
class HttpsTest {
    private static final String HSTS = "Strict-Transport-Security";
    private static final String SECURE = "__Host-urna=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final String PLAIN = "urna=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict";

    @TempDir
    Path temp;

    /** A hub's pages of accounts, served as the settings in its folder say. */
    private record Served(Access access, WebServer web) implements AutoCloseable {
        @Override
        public void close() {
            web.close();
            access.close();
        }
    }

    private Served serve(Https https) throws Exception {
        WebSettings settings = new WebSettings(WebSettings.LOOPBACK, 0, https);
        Path path = temp.resolve("hub");
        TestFolder.write(path, new TestElection());
        Files.write(
                path.resolve(HubFolder.SETTINGS_FILE),
                StrictJson.write(
                        new HubSettings(new BrokerSettings.Embedded(0), settings, new DatabaseSettings.Sqlite())));
        if (https == Https.OWN) {
            WebCertificate.write(path.resolve(TlsIdentity.WEB_FOLDER));
        }
        Access access = Access.open(
                new SqliteDatabase(temp.resolve("data")),
                new SetClock(),
                RandomSource.operatingSystem(),
                TestAccess.QUICK);
        access.accounts().add("operator", Role.OPERATOR, TestAccess.PASSWORD, Visitor.atCommandLine());
        return new Served(
                access, WebServer.start(HubFolder.load(path), access.gate(settings), access.features(settings)));
    }

    /** A browser that trusts the authority of the hub's own certificate, and no other. */
    private HttpClient trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(TlsIdentity.read(temp.resolve("hub").resolve(TlsIdentity.WEB_FOLDER))
                .trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> logIn(HttpClient client, URI hub, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.resolve("/api/login"))
                .header("Content-Type", "application/json")
                .POST(TestAccess.json("{\"name\":\"operator\",\"password\":\"" + TestAccess.PASSWORD + "\"}"));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String cookie(HttpResponse<String> answer) {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(1);
        return cookies.get(0);
    }

    @Test
    void overItsOwnTlsTheCookieIsBoundToItAndTheBrowserIsToldToStayThere() throws Exception {
        try (Served hub = serve(Https.OWN)) {
            HttpResponse<String> answer = logIn(
                    trusting(), hub.web().address(), "Origin", origin(hub.web().address()));
            assertThat(cookie(answer)).matches(SECURE);
            assertThat(answer.headers().firstValue(HSTS)).hasValue("max-age=31536000");
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.3", "TLSv1.2");

            assertThatThrownBy(() -> logIn(HttpClient.newHttpClient(), hub.web().address()))
                    .as("whoever does not trust the authority")
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void besideItsOwnTlsNothingIsServedInTheClear() throws Exception {
        try (Served hub = serve(Https.OWN);
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), hub.web().address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(StrictText.utf8("GET /login HTTP/1.1\r\nHost: hub\r\n\r\n"));
            assertThat(new String(heard(socket), StandardCharsets.ISO_8859_1)).doesNotContain("HTTP/1.1 200", "Urna");
        }
    }

    /** Until the hub hangs up; that it does so rudely is not the point. */
    private static byte[] heard(Socket socket) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketException e) {
            // A reset is an end too; that it never came would be a SocketTimeoutException.
            assertThat(e).hasMessageContaining("reset");
        }
        return heard.toByteArray();
    }

    @Test
    void withoutTlsTheCookieDoesNotClaimItAndNobodyIsToldToStayThere() throws Exception {
        try (Served hub = serve(Https.NONE)) {
            HttpResponse<String> answer =
                    logIn(HttpClient.newHttpClient(), hub.web().address());
            assertThat(cookie(answer)).matches(PLAIN);
            assertThat(answer.headers().firstValue(HSTS)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"https", "'http, https'"})
    void behindAProxyItIsTheProxysTlsThatCounts(String proto) throws Exception {
        try (Served hub = serve(Https.PROXY)) {
            HttpResponse<String> answer = logIn(
                    HttpClient.newHttpClient(),
                    hub.web().address(),
                    "X-Forwarded-Proto",
                    proto,
                    "X-Forwarded-Host",
                    "hub.example.org",
                    "Origin",
                    "https://hub.example.org");
            assertThat(cookie(answer)).matches(SECURE);
            assertThat(answer.headers().firstValue(HSTS)).hasValue("max-age=31536000");
        }
    }

    @Test
    void aProxyThatSaysNothingOfTlsIsTakenAtTheSettingsWord() throws Exception {
        try (Served hub = serve(Https.PROXY)) {
            HttpResponse<String> answer =
                    logIn(HttpClient.newHttpClient(), hub.web().address());
            assertThat(cookie(answer)).matches(SECURE);
            assertThat(answer.headers().firstValue(HSTS)).hasValue("max-age=31536000");
        }
    }

    @Test
    void whoCameToTheProxyInTheClearIsNotLoggedInThere() throws Exception {
        try (Served hub = serve(Https.PROXY)) {
            HttpResponse<String> answer = logIn(
                    HttpClient.newHttpClient(),
                    hub.web().address(),
                    "X-Forwarded-Proto",
                    "http",
                    "X-Forwarded-Host",
                    "hub.example.org",
                    "Origin",
                    "http://hub.example.org");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"error\":\"origin\"}");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue(HSTS)).as("RFC 6797, 7.2").isEmpty();
        }
    }

    private static String origin(URI address) {
        return address.toString().replaceAll("/$", "");
    }
}
