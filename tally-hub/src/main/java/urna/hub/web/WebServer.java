package urna.hub.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import urna.handover.HubFolder;
import urna.handover.TlsIdentity;
import urna.handover.WebSettings;
import urna.hub.access.Role;
import urna.note.RefusedException;

/** Serves the hub's pages and their JSON. What is answered is up to the features; how it is guarded is here. */
public final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 32;
    private static final int LEAST_THREADS = 4;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final WebSettings settings;
    private final @Nullable TlsIdentity identity;
    private final Gate gate;
    private final List<WebFeature> features;
    private final Javalin server;

    private WebServer(WebSettings settings, @Nullable TlsIdentity identity, Gate gate, List<WebFeature> features) {
        this.settings = settings;
        this.identity = identity;
        this.gate = gate;
        this.features = features;
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts serving what a hub's settings say, where it speaks TLS itself with the identity in {@code web-tls}.
     *
     * @param gate is asked before every route
     * @param features are closed with the server
     * @throws IOException if the port is taken
     * @throws RefusedException if there is no usable certificate and it speaks TLS itself
     * @throws IllegalStateException if a route asks for no role
     */
    public static WebServer start(HubFolder folder, Gate gate, List<WebFeature> features)
            throws IOException, RefusedException {
        WebSettings settings = folder.settings().web();
        TlsIdentity identity = settings.https() == WebSettings.Https.OWN
                ? TlsIdentity.read(folder.path().resolve(TlsIdentity.WEB_FOLDER))
                : null;
        return start(settings, identity, gate, features);
    }

    /** Starts serving without TLS of its own. */
    public static WebServer start(WebSettings settings, Gate gate, List<WebFeature> features) throws IOException {
        return start(settings, null, gate, features);
    }

    private static WebServer start(
            WebSettings settings, @Nullable TlsIdentity identity, Gate gate, List<WebFeature> features)
            throws IOException {
        requireFree(settings);
        WebServer web = new WebServer(settings, identity, gate, List.copyOf(features));
        // Before the first request: a route without a role is a bug, and must not become an open door.
        web.routes();
        try {
            web.server.start(settings.host(), settings.port());
            return web;
        } catch (JavalinBindException e) {
            throw new IOException("port " + settings.port() + " for the page: " + e.getMessage(), e);
        }
    }

    /** Javalin says of a taken port a line of its own, before it throws: asked first, there is one line, and it is ours. */
    private static void requireFree(WebSettings settings) throws IOException {
        try {
            new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host())).close();
        } catch (BindException e) {
            throw new IOException(
                    "port " + settings.port()
                            + " for the page: in use; stop what uses it, or change the port of \"web\" in hub.json",
                    e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.modifyServer(jetty -> jetty.setHandler(new EagerContentHandler(new WholeBodies())));
        if (identity != null) {
            config.jetty.addConnector((jetty, http) -> TlsConnector.of(jetty, http, settings, identity));
        }
        config.routes.before(this::addHeaders);
        config.routes.beforeMatched(request -> gate.admit(request, least(request)));
        config.routes.exception(WebRefusal.class, WebServer::refuse);
        features.forEach(feature -> feature.addRoutes(config.routes));
    }

    /** Somebody who opens a page is shown where to log in; everybody else is told in a word. */
    private static void refuse(WebRefusal refusal, Context request) {
        if (refusal.status() == HttpStatus.UNAUTHORIZED
                && Objects.requireNonNullElse(request.header("Accept"), "").contains("text/html")) {
            request.redirect("/login?next=" + request.path(), HttpStatus.SEE_OTHER);
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", refusal.getMessage());
        answer.putAll(refusal.details());
        request.status(refusal.status());
        JsonAnswer.send(request, answer);
    }

    /** What is answered, in the order in which the features said so. */
    public List<Route> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(WebServer::route)
                .toList();
    }

    private static Route route(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return new Route(
                endpoint.method.name(),
                endpoint.path,
                only(roles == null ? Set.of() : roles.getRoles(), endpoint.path));
    }

    /** Of a HEAD, which has no route of its own, that of the GET. */
    private Role least(Context request) {
        if (request.method().equals(HandlerType.HEAD)) {
            return route(server.unsafe.internalRouter.findFirstHttpHandlerEntry(HandlerType.GET, request.path())
                            .endpoint)
                    .least();
        }
        return only(request.routeRoles(), request.path());
    }

    private static Role only(Set<? extends RouteRole> roles, String path) {
        if (roles.size() == 1 && roles.iterator().next() instanceof Role role) {
            return role;
        }
        throw new IllegalStateException(path + " asks for " + roles + ", not for one role");
    }

    private void addHeaders(Context request) {
        if (isOverTls(request)) {
            request.header("Strict-Transport-Security", "max-age=31536000");
        }
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cache-Control", "no-cache");
    }

    /** Over what the visitor came; a proxy may serve some pages without TLS, and then says so. */
    private boolean isOverTls(Context request) {
        return switch (settings.https()) {
            case NONE -> false;
            case OWN -> true;
            case PROXY ->
                Objects.requireNonNullElse(request.header("X-Forwarded-Proto"), "https")
                        .endsWith("https");
        };
    }

    /** Where the page is. */
    public URI address() {
        String scheme = identity == null ? "http" : "https";
        return URI.create(scheme + "://" + settings.host() + ":" + server.port() + "/");
    }

    @Override
    public void close() {
        features.forEach(WebFeature::close);
        server.stop();
    }
}
