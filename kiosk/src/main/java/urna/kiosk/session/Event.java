package urna.kiosk.session;

import java.time.Instant;
import urna.kiosk.pollworker.Pin;
import urna.record.Alarm;

/** Something that a device reports. Presses carry no time: nothing about a vote depends on one. */
public sealed interface Event {
    /** The voter pressed a button. */
    record Press(Button button) implements Event {
        /** Which button it was is the voter's secret: it must not get into a log with the event. */
        @Override
        public String toString() {
            return "a press";
        }
    }

    /** The poll worker turned the key. */
    record KeyTurned(boolean on) implements Event {}

    /** The poll worker asks to open the polls; the PIN is asked for next. */
    record OpenPolls() implements Event {}

    /** The poll worker asks to close the polls; the PIN is asked for next. */
    record ClosePolls() implements Event {}

    /**
     * The button POLLS: asks to open the polls if they are not open yet, and to close them if they are; once they are closed it
     * prints the close report again.
     */
    record PollsButton() implements Event {}

    /** The poll worker holds back the next voter, or no longer. */
    record Pause() implements Event {}

    /** The poll worker asks for the last report once more. */
    record Reprint() implements Event {}

    /** The poll worker typed a PIN, all of it, elsewhere than on the option buttons. */
    record PinEntered(Pin pin) implements Event {}

    /** The poll worker gives one voter one session. */
    record Enable() implements Event {}

    /** The poll worker ends the running session without a vote. */
    record VoidSession() implements Event {}

    /**
     * A part of the kiosk is in trouble, or no longer.
     *
     * @param raised whether the trouble began
     */
    record PartChanged(Alarm.Part part, boolean raised) implements Event {}

    /**
     * Time goes on; about once a second.
     *
     * @param speaking whether the kiosk is speaking: then nobody is idle who presses nothing
     * @param printing whether a slip is being printed: then its voter is not done, and may yet have to be told that it failed
     */
    record Tick(Instant now, boolean speaking, boolean printing) implements Event {}
}
