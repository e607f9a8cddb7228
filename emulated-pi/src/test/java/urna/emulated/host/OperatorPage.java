package urna.emulated.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import urna.hub.Hub;
import urna.hub.access.Accounts;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.note.RefusedException;

/** The hub's page as an operator sees it who has logged in. */
final class OperatorPage {
    private static final String NAME = "operadora";
    private static final String PASSWORD = "ventana lluvia camino piedra";
    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private OperatorPage(URI address) {
        this.address = address;
    }

    /** Logs in, with the operator's account, which is made for the first time. */
    static OperatorPage logIn(Hub hub) throws IOException, InterruptedException, RefusedException {
        Accounts accounts = hub.accounts();
        if (accounts.list().isEmpty()) {
            accounts.add(NAME, Role.OPERATOR, PASSWORD, Visitor.atCommandLine());
        }
        OperatorPage page = new OperatorPage(hub.pageAddress());
        String credentials = JSON.writeValueAsString(Map.of("name", NAME, "password", PASSWORD));
        page.send(HttpRequest.newBuilder(page.address.resolve("/api/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials)));
        return page;
    }

    /** The kinds of all alarms, those that stand first. */
    List<String> alarms() throws IOException, InterruptedException {
        return kinds(alarm -> true);
    }

    /** The kinds of those that stand. */
    List<String> standingAlarms() throws IOException, InterruptedException {
        return kinds(alarm -> !alarm.has("clearedSeconds"));
    }

    private List<String> kinds(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        String answer = send(HttpRequest.newBuilder(address.resolve("/api/watch/tallies?list=alarms")));
        List<String> kinds = new ArrayList<>();
        for (JsonNode alarm : JSON.readTree(answer).required("listing").required("alarms")) {
            if (wanted.test(alarm)) {
                kinds.add(alarm.required("kind").asString());
            }
        }
        return kinds;
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
