package urna.kiosk.device;

import urna.kiosk.voice.Speech;

/** The voter's earphone. */
@FunctionalInterface
public interface Speaker {
    /** Says something instead of what is being said. Returns at once; what is not said to its end is of no matter. */
    void say(Speech speech);

    /** Whether something is being said: a voter who listens is not idle. */
    default boolean isSpeaking() {
        return false;
    }
}
