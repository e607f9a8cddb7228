package urna.hub.web;

import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * A request that is not taken: answered with its status and {@code {"error": <word>, …}}. The word is for programs; the
 * pages have a text for each, as {@code error.<word>}.
 */
public final class WebRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final transient Map<String, Object> details;

    public WebRefusal(HttpStatus status, String word) {
        this(status, word, Map.of());
    }

    /**
     * A refusal that says more.
     *
     * @param details stand beside the word in the answer
     */
    public WebRefusal(HttpStatus status, String word, Map<String, Object> details) {
        super(word);
        this.status = status;
        this.details = Map.copyOf(details);
    }

    HttpStatus status() {
        return status;
    }

    Map<String, Object> details() {
        return details;
    }
}
