package urna.kiosk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import urna.kiosk.Ticker;

/** Time that passes when the test says so. */
public final class HandTicker implements Ticker {
    private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private volatile Optional<Runnable> kiosk = Optional.empty();

    @Override
    public void start(Runnable tick) {
        kiosk = Optional.of(tick);
    }

    @Override
    public void close() {
        kiosk = Optional.empty();
    }

    /** Lets seconds pass, with a tick after each. */
    public void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            now = now.plus(Duration.ofSeconds(1));
            kiosk.ifPresent(Runnable::run);
        }
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
