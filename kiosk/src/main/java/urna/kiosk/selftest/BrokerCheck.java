package urna.kiosk.selftest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import urna.kiosk.ballotbox.BoxStatus;
import urna.kiosk.uplink.MqttLink;
import urna.kiosk.uplink.UplinkEvent;
import urna.wire.KioskState;

/** Whether the broker lets this kiosk in, with the settings that it will use. */
record BrokerCheck(MqttLink link, Duration patience, Words words) {

    /**
     * Connects, and hangs up.
     *
     * @param status of the box: what the broker keeps of this kiosk afterwards is what it keeps of any that is switched off
     */
    Check check(String software, BoxStatus status) {
        KioskState offline = new KioskState(
                KioskState.Polls.OFFLINE,
                software,
                status.sessions().enabled(),
                status.sessions().cast(),
                status.sessions().voided(),
                status.segmentsWaiting(),
                List.of(),
                0);
        CompletableFuture<UplinkEvent> first = new CompletableFuture<>();
        try {
            link.connect(1, offline.json(), first::complete);
            UplinkEvent event = first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return event instanceof UplinkEvent.Lost lost
                    ? fail(lost.reason())
                    : new Check("broker", Check.Verdict.PASS, "");
        } catch (TimeoutException e) {
            return fail(words.get("reason.silence", patience.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail(words.get("reason.nothing"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody completes it with a failure", e);
        } finally {
            link.close();
        }
    }

    private Check fail(String reason) {
        return new Check("broker", Check.Verdict.FAIL, words.get("reason.broker", reason));
    }
}
