package urna.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EventLoopTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final EventLoop loop = new EventLoop("test", failure -> done.add("failure"), () -> done.add("end"));

    @Test
    void doesJobsInOrderAndThenItsLast() {
        loop.start();
        loop.post(() -> done.add("one"));
        loop.post(() -> done.add("two"));
        loop.stop();
        assertThat(done).containsExactly("one", "two", "end");
        assertThat(loop.ended()).isCompleted();
    }

    @Test
    void doesNothingAfterAFailure() {
        loop.post(() -> {
            throw new IllegalStateException("broken");
        });
        loop.post(() -> done.add("after"));
        loop.start();
        assertThatThrownBy(() -> loop.ended().join()).hasRootCauseMessage("broken");
        loop.post(() -> done.add("later"));
        loop.stop();
        assertThat(done).containsExactly("failure", "end");
    }

    @Test
    void keepsTheFirstFailureOfSeveral() {
        EventLoop broken = new EventLoop(
                "test",
                failure -> {
                    throw new IllegalStateException("second");
                },
                () -> {
                    throw new IllegalStateException("third");
                });
        broken.post(() -> {
            throw new IllegalStateException("first");
        });
        broken.start();
        assertThatThrownBy(() -> broken.ended().join())
                .cause()
                .hasMessage("first")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("second", "third"));
    }

    @Test
    void isBoundedAndLetsWhoeverPostsWait() {
        CountDownLatch held = new CountDownLatch(1);
        loop.start();
        loop.post(() -> awaitLatch(held));
        await().until(() -> fill() == 0);
        assertThat(loop.offer(() -> done.add("too many"))).isFalse();
        Thread poster = new Thread(() -> loop.post(() -> done.add("waited")));
        poster.start();
        await().until(() -> poster.getState() == Thread.State.TIMED_WAITING);
        held.countDown();
        await().until(() -> done.contains("waited"));
        loop.stop();
        assertThat(done).doesNotContain("too many");
    }

    private int fill() {
        int added = 0;
        while (loop.offer(() -> {})) {
            added++;
        }
        return added;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aJobThatPostsWithoutEndIsAFailureAndNotADeadlock() {
        loop.post(() -> {
            for (int i = 0; i <= EventLoop.MOST_JOBS; i++) {
                loop.post(() -> {});
            }
        });
        loop.start();
        assertThatThrownBy(() -> loop.ended().join()).hasMessageContaining("posted within one");
    }
}
