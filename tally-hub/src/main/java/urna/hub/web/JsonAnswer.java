package urna.hub.web;

import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** What the hub's JSON routes answer with. */
public final class JsonAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonAnswer() {}

    public static void send(Context request, Object value) {
        request.contentType("application/json; charset=utf-8").result(JSON.writeValueAsString(value));
    }
}
