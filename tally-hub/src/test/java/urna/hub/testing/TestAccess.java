package urna.hub.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import urna.handover.HubSettings;
import urna.handover.WebSettings;
import urna.hub.access.Access;
import urna.hub.access.PasswordCost;
import urna.hub.access.Role;
import urna.hub.access.Visitor;
import urna.hub.database.Database;
import urna.hub.database.SqliteDatabase;
import urna.hub.web.WebFeature;
import urna.hub.web.WebServer;
import urna.note.RandomSource;
import urna.note.RefusedException;

/** A server with an account for each role: named for it in lower case, with a password that costs next to nothing to check. */
public final class TestAccess implements AutoCloseable {
    public static final PasswordCost QUICK = new PasswordCost(8, 1, 1);
    public static final String PASSWORD = "correcto caballo batería";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final Access access;
    private final WebServer web;

    private TestAccess(Access access, WebServer web) {
        this.access = access;
        this.web = web;
    }

    /** Serves the pages of accounts, and others, over tables in a folder. */
    public static TestAccess serve(Path data, Clock clock, WebFeature... others) throws IOException, RefusedException {
        return serve(HubSettings.ofOneHall(0, 0).web(), data, clock, others);
    }

    public static TestAccess serve(WebSettings settings, Path data, Clock clock, WebFeature... others)
            throws IOException, RefusedException {
        return serveMade(settings, new SqliteDatabase(data), clock, access -> List.of(others));
    }

    /** Serves the pages of accounts over tables of either kind. */
    public static TestAccess serve(WebSettings settings, Database database, Clock clock)
            throws IOException, RefusedException {
        return serveMade(settings, database, clock, access -> List.of());
    }

    /** Features that write the audit trail need it when they are made. */
    public interface Made {
        List<WebFeature> with(Access access) throws IOException, RefusedException;
    }

    public static TestAccess serveMade(WebSettings settings, Database database, Clock clock, Made others)
            throws IOException, RefusedException {
        Access access = Access.open(database, clock, RandomSource.operatingSystem(), QUICK);
        for (Role role : List.of(Role.OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            access.accounts().add(name(role), role, PASSWORD, Visitor.atCommandLine());
        }
        List<WebFeature> features = new ArrayList<>(access.features(settings));
        features.addAll(others.with(access));
        return new TestAccess(access, WebServer.start(settings, access.gate(settings), features));
    }

    public static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public Access access() {
        return access;
    }

    public WebServer web() {
        return web;
    }

    /**
     * What a browser keeps of a login.
     *
     * @param cookie the whole pair, {@code name=value}; empty without a login
     * @param token for requests that change something
     */
    public record Login(String cookie, String token) {
        public static final Login NONE = new Login("", "");
    }

    /** Logs in with the account of a role; without one for {@link Role#PUBLIC}. */
    public Login login(Role role) throws IOException, InterruptedException {
        return role == Role.PUBLIC ? Login.NONE : login(name(role), PASSWORD);
    }

    public Login login(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = tryLogin(name, password);
        String cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new AssertionError("no login: " + answer.statusCode() + " " + answer.body()))
                .split(";", 2)[0];
        Matcher token = TOKEN.matcher(get("/api/me", new Login(cookie, "")).body());
        if (!token.find()) {
            throw new AssertionError("the new session is not open");
        }
        return new Login(cookie, token.group(1));
    }

    public HttpResponse<String> tryLogin(String name, String password) throws IOException, InterruptedException {
        return send(request("/api/login", Login.NONE)
                .header("Content-Type", "application/json")
                .POST(json("{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}")));
    }

    public HttpResponse<String> get(String path, Login login) throws IOException, InterruptedException {
        return send(request(path, login));
    }

    /** Posts JSON, with the session's token. */
    public HttpResponse<String> post(String path, Login login, String body) throws IOException, InterruptedException {
        return send(request(path, login)
                .header("Content-Type", "application/json")
                .header(Visitor.TOKEN_HEADER, login.token())
                .POST(json(body)));
    }

    /** A request that carries a session's cookie and nothing else yet. */
    public HttpRequest.Builder request(String path, Login login) {
        URI address = web.address().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return login.cookie().isEmpty() ? request : request.header("Cookie", login.cookie());
    }

    public static HttpRequest.BodyPublisher json(String body) {
        return HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        web.close();
        access.close();
    }
}
