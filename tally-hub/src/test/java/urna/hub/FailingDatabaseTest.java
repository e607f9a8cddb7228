package urna.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import urna.handover.HubFolder;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.hub.database.SqliteDatabase;
import urna.hub.testing.FailingTables;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestFolder;
import urna.testing.TestElection;
import urna.testing.TestLog;

/** A database that fails on a thread of the page, where no intake sees it. */
class FailingDatabaseTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestElection election = new TestElection();

    @Test
    void aLogThatCannotBeStoredEndsTheHubThoughItCameByThePage(@TempDir Path temp) throws Exception {
        HubFolder folder = TestFolder.write(temp, election);
        TestLog log = new TestLog(election, "k-1");
        log.add(log.opened()).addAll(log.ballots(2)).add(log.closed());
        try (Hub hub = Hub.start(folder, new SetClock())) {
            String cookie = logIn(hub);
            FailingTables.fail(new SqliteDatabase(folder.data()));
            HttpRequest.Builder upload = request(hub, "/api/imports/log", cookie)
                    .header("Content-Type", "application/zip")
                    .header(Visitor.TOKEN_HEADER, token(hub, cookie))
                    .POST(zip(log));
            assertThat(send(upload).statusCode()).isEqualTo(500);
            assertThat(hub.ended()).isCompletedExceptionally();
        }
    }

    private static String logIn(Hub hub) throws Exception {
        String password = hub.accounts().drawPassword();
        hub.accounts().add("ana", Role.OPERATOR, password, Visitor.atCommandLine());
        HttpRequest.Builder login = HttpRequest.newBuilder(hub.pageAddress().resolve("/api/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"ana\",\"password\":\"" + password + "\"}"));
        return send(login).headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String token(Hub hub, String cookie) throws Exception {
        String me = send(request(hub, "/api/me", cookie)).body();
        return JsonMapper.builder().build().readTree(me).get("token").asString();
    }

    private static BodyPublisher zip(TestLog log) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file :
                    log.export(1_795_000_000).files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return BodyPublishers.ofByteArray(bytes.toByteArray());
    }

    private static HttpRequest.Builder request(Hub hub, String path, String cookie) {
        return HttpRequest.newBuilder(hub.pageAddress().resolve(path)).header("Cookie", cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
