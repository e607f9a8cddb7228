package urna.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.hub.testing.SetClock;
import urna.hub.testing.TestFolder;
import urna.hub.web.Route;
import urna.testing.TestElection;

/** The OpenAPI document says what the whole hub answers, no more and no less. */
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void itNamesEveryRouteThatIsNoPageWithItsRoleAndItsSchemasHold(@TempDir Path temp) throws Exception {
        try (Hub hub = Hub.start(TestFolder.write(temp, new TestElection()), new SetClock())) {
            JsonNode document = JSON.readTree(get(hub, "/openapi.json", "").body());
            assertThat(operations(document)).isEqualTo(routes(hub));

            String password = hub.accounts().drawPassword();
            hub.accounts().add("ana", Role.ADMINISTRATOR, password, Visitor.atCommandLine());
            String cookie = logIn(hub, password);
            for (String path : Set.of(
                    "/api/me", "/api/accounts", "/api/trail", "/api/tallies", "/api/watch/tallies", "/api/words")) {
                requireSchema(document, path, "200", get(hub, path, cookie));
            }
            requireSchema(document, "/api/accounts", "401", get(hub, "/api/accounts", ""));
            requireSchema(document, "/api/trail", "400", get(hub, "/api/trail?before=x", cookie));
            requireSchema(document, "/metrics", "401", get(hub, "/metrics", ""));
            requireSchema(
                    document,
                    "/api/communes/{commune}/pending-totals",
                    "200",
                    get(hub, "/api/communes/el-panal/pending-totals", ""));
        }
    }

    private static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(operation.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey() + " "
                                + operation.getValue().get("x-urna-role").asString())));
        return operations;
    }

    /** Pages and their files are for browsers: paths without a second part, and no JSON. */
    private static Set<String> routes(Hub hub) {
        Set<String> answered = Set.of("/healthz", "/readyz", "/metrics", "/openapi.json");
        return hub.routes().stream()
                .filter(route -> route.path().startsWith("/api/") || answered.contains(route.path()))
                .map(OpenApiTest::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Route route) {
        return route.method() + " " + route.path() + " " + route.least();
    }

    private static void requireSchema(JsonNode document, String path, String status, HttpResponse<String> answer) {
        assertThat(Integer.toString(answer.statusCode())).as(path).isEqualTo(status);
        JsonNode its = document.at("/paths")
                .get(path)
                .at("/get/responses/" + status + "/content")
                .get("application/json")
                .get("schema");
        // The schemas that it refers to stand in the document, and must be found from the schema's own root.
        ObjectNode whole = ((ObjectNode) its).deepCopy();
        whole.set("components", document.get("components"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString());
        assertThat(schema.validate(JSON.readTree(answer.body()))).as(path).isEmpty();
    }

    private static String logIn(Hub hub, String password) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(hub.pageAddress().resolve("/api/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"ana\",\"password\":\"" + password + "\"}", StandardCharsets.UTF_8))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    private static HttpResponse<String> get(Hub hub, String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.pageAddress().resolve(path));
        HttpRequest built = cookie.isEmpty()
                ? request.build()
                : request.header("Cookie", cookie).build();
        return CLIENT.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
