package urna.kiosk.device;

import urna.kiosk.session.Stage;
import urna.kiosk.session.State;
import urna.log.VerifiedLog;
import urna.record.Alarm;

/** What the poll worker sees from afar. */
public enum Light {
    /** The polls are not open, or the poll worker has paused them. */
    OFF,
    /** The next voter may come. */
    FREE,
    /** Somebody votes. */
    BUSY,
    /** The poll worker is called. */
    ATTENTION;

    /** What a state looks like from afar. */
    public static Light of(State state) {
        if (state.alarms().contains(Alarm.Part.DISPLAY)) {
            return ATTENTION;
        }
        if (state.stage() instanceof Stage.IdleWarning || state.stage() instanceof Stage.Voided) {
            return ATTENTION;
        }
        if (state.stage().isInSession()) {
            return BUSY;
        }
        return state.polls() == VerifiedLog.Phase.OPEN && !state.paused() ? FREE : OFF;
    }
}
