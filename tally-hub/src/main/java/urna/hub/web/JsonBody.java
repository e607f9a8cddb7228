package urna.hub.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import urna.election.MalformedDefinitionException;
import urna.election.StrictJson;

/** What is sent to the hub's JSON routes: read strictly, and never more than {@value #MOST_BYTES} bytes of it. */
public final class JsonBody {
    public static final int MOST_BYTES = 16 << 10;

    private JsonBody() {}

    /**
     * Reads the body.
     *
     * @throws WebRefusal {@code media-type}, which keeps other sites' forms out; {@code too-large}; {@code malformed}. What
     *     was sent stands in none of them: it may hold a password
     */
    public static <T> T read(Context request, Class<T> type) {
        if (!isJson(Objects.requireNonNullElse(request.contentType(), ""))) {
            throw new WebRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type");
        }
        try {
            return StrictJson.read("body", bytes(request, MOST_BYTES), type);
        } catch (MalformedDefinitionException e) {
            throw new WebRefusal(HttpStatus.BAD_REQUEST, "malformed");
        }
    }

    static boolean isJson(String contentType) {
        return contentType.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    /**
     * Reads a body that may be of any kind, without ever holding more than {@code most} bytes of it.
     *
     * @throws WebRefusal {@code too-large}; {@code cut-short} if whoever sent it hung up, which nobody hears
     */
    public static byte[] bytes(Context request, int most) {
        try (InputStream body = request.bodyInputStream()) {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new WebRefusal(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            }
            return bytes;
        } catch (IOException e) {
            throw new WebRefusal(HttpStatus.BAD_REQUEST, "cut-short");
        }
    }
}
