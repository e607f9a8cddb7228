package urna.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The foot of a screen in words: trouble first, in case there is no room for all. */
final class StatusWords {
    private StatusWords() {}

    static Screen.StatusLine of(Status status, boolean test, Texts words) {
        List<String> parts = new ArrayList<>();
        if (test) {
            parts.add(words.get("test.banner"));
        }
        status.refusal().ifPresent(reason -> parts.add(words.get("status.refusal", reason)));
        if (!status.alarms().isEmpty()) {
            parts.add(words.get("status.alarms", alarms(status, words)));
        }
        parts.add(words.get("status.polls", status.polls()));
        parts.add(words.get("status.cast", status.cast()));
        parts.add(words.get(status.connected() ? "status.connected" : "status.disconnected"));
        if (status.segmentsWaiting() > 0) {
            parts.add(words.get("status.waiting", status.segmentsWaiting()));
        }
        if (status.alarms().isEmpty()) {
            parts.add(words.get("status.sound"));
        }
        if (status.keyOn()) {
            parts.add(words.get("status.keyOn"));
        }
        return new Screen.StatusLine(status, String.join(" · ", parts));
    }

    private static String alarms(Status status, Texts words) {
        return status.alarms().stream()
                .map(part -> words.get("status.alarm", part))
                .collect(Collectors.joining(", "));
    }
}
