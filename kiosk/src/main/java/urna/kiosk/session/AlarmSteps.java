package urna.kiosk.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import urna.log.VerifiedLog;
import urna.record.Alarm;

/**
 * What becomes of a part in trouble. The screen tells at once of trouble and of its end. The log tells at once of trouble, and of
 * its end only after some quiet: a loose contact would otherwise fill it with thousands of signed entries.
 */
record AlarmSteps(Duration quiet) {

    Step change(State state, Event.PartChanged part) {
        if (state.alarms().contains(part.part()) == part.raised()) {
            return Step.to(state);
        }
        State changed = state.withAlarm(part.part(), part.raised());
        boolean isNews = part.raised()
                && state.polls() == VerifiedLog.Phase.OPEN
                && !state.logged().containsKey(part.part());
        Map<Alarm.Part, Duration> logged = new LinkedHashMap<>(state.logged());
        if (isNews || logged.containsKey(part.part())) {
            logged.put(part.part(), Duration.ZERO);
        }
        State told = changed.withLogged(logged);
        return isNews ? Step.to(told, new Effect.RecordAlarm(part.part(), true)) : Step.to(told);
    }

    Step tick(State state, Duration elapsed) {
        if (state.polls() != VerifiedLog.Phase.OPEN || state.logged().isEmpty()) {
            return Step.to(state);
        }
        Map<Alarm.Part, Duration> logged = new LinkedHashMap<>();
        List<Effect> effects = new ArrayList<>();
        state.logged().forEach((part, calm) -> {
            Duration now = state.alarms().contains(part) ? Duration.ZERO : calm.plus(elapsed);
            if (now.compareTo(quiet) < 0) {
                logged.put(part, now);
            } else {
                effects.add(new Effect.RecordAlarm(part, false));
            }
        });
        return new Step(state.withLogged(logged), effects);
    }
}
