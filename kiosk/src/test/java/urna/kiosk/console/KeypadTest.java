package urna.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;

class KeypadTest {
    @ParameterizedTest
    @EnumSource
    void everyButtonHasAWord(Button button) {
        assertThat(Keypad.parse(Keypad.wordFor(button))).contains(new Event.Press(button));
    }

    @Test
    void readsThePollWorkersWords() {
        assertThat(Keypad.parse(" key  on ")).contains(new Event.KeyTurned(true));
        assertThat(Keypad.parse("key off")).contains(new Event.KeyTurned(false));
        assertThat(Keypad.parse("open")).contains(new Event.OpenPolls());
        assertThat(Keypad.parse("close")).contains(new Event.ClosePolls());
        assertThat(Keypad.parse("enable")).contains(new Event.Enable());
        assertThat(Keypad.parse("polls")).contains(new Event.PollsButton());
        assertThat(Keypad.parse("pause")).contains(new Event.Pause());
        assertThat(Keypad.parse("reprint")).contains(new Event.Reprint());
        assertThat(Keypad.parse("void")).contains(new Event.VoidSession());
        assertThat(Keypad.parse("pin 123456")).contains(new Event.PinEntered(new Pin("123456")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "11", "+1", "pin", "pin x", "key", "C", "confirm", "١"})
    void takesNothingElse(String line) {
        assertThat(Keypad.parse(line)).isEmpty();
    }
}
