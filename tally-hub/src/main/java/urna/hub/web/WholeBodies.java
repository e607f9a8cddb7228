package urna.hub.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Gives a request with JSON a thread once all of its body is there: whoever sends a byte now and then must not hold the
 * threads that serve everybody else. Other bodies are large, and read only of who is logged in.
 */
final class WholeBodies extends EagerContentHandler.RetainedContentLoaderFactory {
    /** Of one request; beyond it Jetty answers 413. */
    private static final int MOST_HELD_BYTES = 8 * JsonBody.MOST_BYTES;

    /** What each chunk counts beyond its bytes: it holds a buffer, however few they are. */
    private static final int CHUNK_BYTES = 4 << 10;

    WholeBodies() {
        super(MOST_HELD_BYTES, CHUNK_BYTES, true);
    }

    @Override
    @SuppressWarnings("NullAway") // Jetty takes null for "do not wait"
    public EagerContentHandler.ContentLoader newContentLoader(
            @Nullable String contentType,
            @Nullable String mimeType,
            Handler handler,
            Request request,
            Response response,
            Callback callback) {
        boolean isJson = request.getHeaders().getValuesList(HttpHeader.CONTENT_TYPE).stream()
                .anyMatch(JsonBody::isJson);
        return isJson ? super.newContentLoader(contentType, mimeType, handler, request, response, callback) : null;
    }
}
