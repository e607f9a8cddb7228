package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    private final AtomicInteger stopped = new AtomicInteger();

    @Test
    void lingersUntilTheProcessIsToldToStop() {
        try (StopSignal signal = new StopSignal()) {
            signal.onStop(stopped::incrementAndGet);
            CompletableFuture<Void> lingering = CompletableFuture.runAsync(() -> signal.linger(Duration.ofHours(1)));
            CompletableFuture<Void> ending = CompletableFuture.runAsync(signal::stopAndWait);
            await().until(lingering::isDone);
            await().until(() -> stopped.get() == 1);
            assertThat(ending).isNotDone();
            signal.close();
            await().until(ending::isDone);
        }
    }

    @Test
    void stopsAtOnceWhatStartedWhileTheProcessWasTold() {
        try (StopSignal signal = new StopSignal()) {
            Thread ending = new Thread(signal::stopAndWait);
            ending.start();
            await().until(() -> ending.getState() == Thread.State.TIMED_WAITING);
            signal.onStop(stopped::incrementAndGet);
            assertThat(stopped).hasValue(1);
        }
    }

    @Test
    void lingersNoLongerThanItIsAsked() {
        try (StopSignal signal = new StopSignal()) {
            signal.linger(Duration.ofMillis(1));
            assertThat(stopped).hasValue(0);
        }
    }
}
