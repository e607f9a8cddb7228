package urna.hall.web;

import io.javalin.http.sse.SseClient;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import urna.hall.kiosk.VirtualKiosk;

/**
 * One browser that looks at one kiosk. However fast the kiosk changes, there is at most one message on its way, and it
 * holds what is on the screen when it leaves: the firmware never waits for a browser.
 */
final class KioskStream {
    private final SseClient client;
    private final Supplier<String> view;
    private final Executor sender;
    private final AtomicBoolean underWay = new AtomicBoolean();

    private KioskStream(SseClient client, Supplier<String> view, Executor sender) {
        this.client = client;
        this.view = view;
        this.sender = sender;
    }

    static void open(SseClient client, VirtualKiosk kiosk, Supplier<String> view, Executor sender) {
        KioskStream stream = new KioskStream(client, view, sender);
        Runnable viewer = stream::changed;
        client.keepAlive();
        client.onClose(() -> kiosk.forget(viewer));
        kiosk.watch(viewer);
        viewer.run();
    }

    private void changed() {
        if (underWay.compareAndSet(false, true)) {
            sender.execute(() -> {
                underWay.set(false);
                if (!client.terminated()) {
                    client.sendEvent("kiosk", view.get());
                }
            });
        }
    }
}
