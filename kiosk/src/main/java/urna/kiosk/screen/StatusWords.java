package urna.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import urna.record.Alarm;

/** The foot of a screen in words. */
final class StatusWords {
    private StatusWords() {}

    static Screen.StatusLine of(Status status, Texts words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.get("status.polls", status.polls()));
        parts.add(words.get("status.cast", status.cast()));
        parts.add(words.get(status.connected() ? "status.connected" : "status.disconnected"));
        if (status.segmentsWaiting() > 0) {
            parts.add(words.get("status.waiting", status.segmentsWaiting()));
        }
        if (status.keyOn()) {
            parts.add(words.get("status.keyOn"));
        }
        status.refusal().ifPresent(reason -> parts.add(words.get("status.refusal", reason)));
        for (Alarm.Part alarm : status.alarms()) {
            parts.add(words.get("status.alarm", alarm));
        }
        return new Screen.StatusLine(status, String.join(" · ", parts));
    }
}
