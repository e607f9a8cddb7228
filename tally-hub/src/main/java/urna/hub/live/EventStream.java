package urna.hub.live;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One page that listens (server-sent events). No thread ever waits for it: the servlet's non-blocking output calls back when
 * it takes more. What is to be sent replaces what could not be sent yet: a slow phone gets fewer events and always the
 * newest, and one that takes nothing is hung up on by the server's idle timeout.
 */
final class EventStream implements WriteListener {
    private static final byte[] HEARTBEAT = {':', ' ', '\n', '\n'};

    private final String client;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private @Nullable ServletOutputStream out;
    private byte @Nullable [] next;
    private int heartbeats;

    /**
     * One that answers nothing yet.
     *
     * @param client where its page is: the address that the {@link urna.hub.access.Visitor} has
     */
    EventStream(String client) {
        this.client = client;
    }

    String client() {
        return client;
    }

    /** Begins to answer a request; the answer ends with {@link #close} or when the page is left. */
    void answer(Context request) {
        request.contentType("text/event-stream; charset=utf-8");
        request.future(() -> {
            // Only here has the request become an asynchronous one.
            begin(request);
            return done;
        });
    }

    private synchronized void begin(Context request) {
        try {
            out = request.res().getOutputStream();
            out.setWriteListener(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends an event, or keeps it in place of one that is still waiting. Returns at once. */
    void send(byte[] event) {
        synchronized (this) {
            next = event;
        }
        onWritePossible();
    }

    /**
     * Sends a comment, which must not take the place of an event: it finds the pages that were left.
     *
     * @return how many there have been
     */
    int sendHeartbeat() {
        int beats;
        synchronized (this) {
            beats = ++heartbeats;
            if (next == null) {
                next = HEARTBEAT;
            }
        }
        onWritePossible();
        return beats;
    }

    @Override
    public synchronized void onWritePossible() {
        try {
            while (out != null && !done.isDone() && next != null && out.isReady()) {
                byte[] event = next;
                next = null;
                out.write(event);
                if (out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The page was left. That is how every one of these ends.
            done.complete(null);
        }
    }

    @Override
    public void onError(Throwable cause) {
        done.complete(null);
    }

    boolean isDone() {
        return done.isDone();
    }

    void close() {
        done.complete(null);
    }
}
