package urna.hub.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import urna.handover.WebSettings;

/** Serves the hub's pages and their JSON. What is answered is up to the features; how it is guarded is here. */
public final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 32;
    private static final int LEAST_THREADS = 4;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final WebSettings settings;
    private final List<WebFeature> features;
    private final Javalin server;

    private WebServer(WebSettings settings, List<WebFeature> features) {
        this.settings = settings;
        this.features = features;
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts serving.
     *
     * @param features are closed with the server
     * @throws IOException if the port is taken
     */
    public static WebServer start(WebSettings settings, List<WebFeature> features) throws IOException {
        requireFree(settings.port());
        WebServer web = new WebServer(settings, List.copyOf(features));
        try {
            web.server.start(settings.host(), settings.port());
            return web;
        } catch (JavalinBindException e) {
            throw new IOException("port " + settings.port() + " for the page: " + e.getMessage(), e);
        }
    }

    /** Javalin says of a taken port a line of its own, before it throws: asked first, there is one line, and it is ours. */
    private static void requireFree(int port) throws IOException {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (BindException e) {
            throw new IOException(
                    "port " + port
                            + " for the page: in use; stop what uses it, or change the port of \"web\" in hub.json",
                    e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.routes.before(WebServer::addHeaders);
        features.forEach(feature -> feature.addRoutes(config.routes));
    }

    private static void addHeaders(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cache-Control", "no-cache");
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://" + settings.host() + ":" + server.port() + "/");
    }

    @Override
    public void close() {
        features.forEach(WebFeature::close);
        server.stop();
    }
}
