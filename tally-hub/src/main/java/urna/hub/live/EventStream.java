package urna.hub.live;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import urna.note.StrictText;

/**
 * One page that listens (server-sent events). No thread waits for it. What is to be sent replaces what could not be sent
 * yet: a slow phone gets fewer events and always the newest.
 */
final class EventStream {
    private final ServletOutputStream out;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final AtomicReference<@Nullable String> next = new AtomicReference<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    private EventStream(ServletOutputStream out) {
        this.out = out;
    }

    static EventStream open(Context request) {
        try {
            request.contentType("text/event-stream; charset=utf-8");
            EventStream stream = new EventStream(request.res().getOutputStream());
            request.future(() -> stream.done);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offers an event, as it is written, in place of one that is still waiting. {@link #flush} sends it. */
    void offer(String event) {
        next.set(event);
    }

    /** Offers a comment, which must not take the place of an event. */
    void offerHeartbeat() {
        next.compareAndSet(null, ": \n\n");
    }

    /**
     * Writes what is waiting, unless somebody is at it. May wait for a slow network.
     *
     * @return false once nobody listens
     */
    boolean flush() {
        while (next.get() != null && !done.isDone() && writing.compareAndSet(false, true)) {
            try {
                String event = next.getAndSet(null);
                if (event != null) {
                    out.write(StrictText.utf8(event));
                    out.flush();
                }
            } catch (IOException e) {
                // The page was left. That is how every one of these ends.
                close();
            } finally {
                writing.set(false);
            }
        }
        return !done.isDone();
    }

    void close() {
        done.complete(null);
    }
}
