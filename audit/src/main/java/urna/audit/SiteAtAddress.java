package urna.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import urna.log.MalformedExportException;

/** A site on a web server. Nothing is followed to another address, and nobody is told more than which files are wanted. */
final class SiteAtAddress implements SiteSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final URI top;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * Reads from an address.
     *
     * @param address {@code http://…} or {@code https://…}, the folder's or its first page's
     * @throws IOException if it is none
     */
    SiteAtAddress(String address) throws IOException {
        try {
            URI uri = URI.create(address.endsWith("/") || address.endsWith(".html") ? address : address + "/");
            this.top = uri.resolve(".");
        } catch (IllegalArgumentException e) {
            throw new IOException(address + ": not an address", e);
        }
    }

    static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    @Override
    public InputStream open(String path) throws IOException, MalformedExportException {
        URI file = top.resolve(path);
        HttpResponse<InputStream> response = get(file);
        if (response.statusCode() == OK) {
            return response.body();
        }
        response.body().close();
        if (response.statusCode() == NOT_FOUND) {
            throw new MalformedExportException(path + ": missing");
        }
        throw new IOException(file + ": the server answers with status " + response.statusCode()
                + "; give the address that the site itself has");
    }

    private HttpResponse<InputStream> get(URI file) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(file).timeout(PATIENCE).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IOException(file + ": cannot be reached (" + e.getClass().getSimpleName() + ")", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": not an address of a web server", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(file + ": interrupted", e);
        }
    }

    @Override
    public Optional<Set<String>> paths() {
        return Optional.empty();
    }
}
