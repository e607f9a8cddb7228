package urna.kiosk.pi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import urna.kiosk.board.Wire;
import urna.kiosk.session.Button;
import urna.kiosk.session.Event;
import urna.record.Alarm;

class ContactsTest {
    private static final int DEBOUNCE_MILLIS = 20;
    private static final Event STUCK = new Event.PartChanged(Alarm.Part.BUTTON, true);
    private static final Event FREE_AGAIN = new Event.PartChanged(Alarm.Part.BUTTON, false);

    private final Contacts contacts = new Contacts(Duration.ofMillis(DEBOUNCE_MILLIS));
    private final Map<Wire, Boolean> levels = new EnumMap<>(Wire.class);
    private final List<Event> told = new ArrayList<>();
    private long millis = Long.MAX_VALUE / 1_000_000 - 100; // the JVM's nanoseconds may leap over the end of a long

    private void begin(Wire... closed) {
        for (Wire wire : Wire.values()) {
            if (wire.kind() != Wire.Kind.OUTPUT) {
                levels.put(wire, wire == Wire.TAMPER || wire == Wire.MAINS);
            }
        }
        for (Wire wire : closed) {
            levels.put(wire, true);
        }
        told.addAll(contacts.begin(levels, nanos()));
    }

    private long nanos() {
        return millis * 1_000_000;
    }

    private void edge(Wire wire, boolean closed) {
        levels.put(wire, closed);
        told.addAll(contacts.see(wire, closed, nanos()));
    }

    /** Looks at every contact each 5 ms. */
    private void pass(long duration) {
        for (long i = 0; i < duration; i += 5) {
            millis += 5;
            levels.forEach((wire, closed) -> told.addAll(contacts.see(wire, closed, nanos())));
        }
    }

    private List<Event> heard() {
        List<Event> events = List.copyOf(told);
        told.clear();
        return events;
    }

    private static Event press(Button button) {
        return new Event.Press(button);
    }

    private void beginQuietly() {
        begin();
        heard();
    }

    @Test
    void countsAPressOnceHoweverItBounces() {
        beginQuietly();
        for (int bounce = 0; bounce < 7; bounce++) {
            edge(Wire.CONFIRM, true);
            millis += 2;
            edge(Wire.CONFIRM, false);
            millis += 1;
        }
        edge(Wire.CONFIRM, true);
        pass(200);
        for (int bounce = 0; bounce < 7; bounce++) {
            edge(Wire.CONFIRM, false);
            millis += 1;
            edge(Wire.CONFIRM, true);
            millis += 2;
        }
        edge(Wire.CONFIRM, false);
        pass(200);
        assertThat(heard()).containsExactly(press(Button.CONFIRM));
    }

    @Test
    void hearsNothingOfAContactThatNeverComesToRest() {
        beginQuietly();
        for (int i = 0; i < 500; i++) {
            edge(Wire.OPTION_3, i % 2 == 0);
            millis += 4;
        }
        edge(Wire.OPTION_3, false);
        pass(100);
        assertThat(heard()).isEmpty();
    }

    @Test
    void countsAtTheEndOfTheDebounceTimeAndNotBefore() {
        beginQuietly();
        edge(Wire.OPTION_1, true);
        pass(DEBOUNCE_MILLIS - 5);
        assertThat(heard()).isEmpty();
        pass(5);
        assertThat(heard()).containsExactly(press(Button.OPTION_1));
    }

    @Test
    void neverRepeatsWhileAButtonIsHeld() {
        beginQuietly();
        edge(Wire.OPTION_2, true);
        pass(20_000);
        edge(Wire.OPTION_2, false);
        pass(100);
        assertThat(heard()).containsExactly(press(Button.OPTION_2));
    }

    @Test
    void countsTwoButtonsAtOnceOnceEach() {
        beginQuietly();
        edge(Wire.OPTION_10, true);
        edge(Wire.OPTION_5, true);
        pass(300);
        edge(Wire.OPTION_5, false);
        edge(Wire.OPTION_10, false);
        pass(300);
        assertThat(heard()).containsExactlyInAnyOrder(press(Button.OPTION_5), press(Button.OPTION_10));
    }

    @Test
    void countsAPressWhoseEdgesWereLost() {
        beginQuietly();
        levels.put(Wire.BLANK, true);
        pass(100);
        levels.put(Wire.BLANK, false);
        pass(100);
        assertThat(heard()).containsExactly(press(Button.BLANK));
    }

    @Test
    void reportsAButtonThatStaysDownUntilItIsUp() {
        beginQuietly();
        edge(Wire.NEXT, true);
        pass(Contacts.STUCK.toMillis() + 10);
        assertThat(heard()).containsExactly(press(Button.NEXT), STUCK);
        pass(60_000);
        assertThat(heard()).isEmpty();
        edge(Wire.NEXT, false);
        pass(100);
        assertThat(heard()).containsExactly(FREE_AGAIN);
        edge(Wire.NEXT, true);
        pass(100);
        assertThat(heard()).containsExactly(press(Button.NEXT));
    }

    @Test
    void reportsAButtonThatIsDownAtTheStartAndNeverAsAPress() {
        begin(Wire.CONFIRM);
        assertThat(heard()).contains(STUCK).doesNotContain(press(Button.CONFIRM));
        pass(120_000);
        assertThat(heard()).isEmpty();
        edge(Wire.CONFIRM, false);
        pass(100);
        assertThat(heard()).containsExactly(FREE_AGAIN);
    }

    @Test
    void keepsTheAlarmUntilTheLastStuckButtonIsUp() {
        begin(Wire.OPTION_1, Wire.OPTION_2);
        heard();
        edge(Wire.OPTION_1, false);
        pass(100);
        assertThat(heard()).isEmpty();
        edge(Wire.OPTION_2, false);
        pass(100);
        assertThat(heard()).containsExactly(FREE_AGAIN);
    }

    @Test
    void tellsHowKeyCaseAndMainsStandAtTheStartAndWhenTheyChange() {
        begin(Wire.KEY);
        assertThat(heard())
                .containsExactly(
                        new Event.KeyTurned(true),
                        new Event.PartChanged(Alarm.Part.TAMPER, false),
                        new Event.PartChanged(Alarm.Part.POWER, false));
        edge(Wire.KEY, false);
        edge(Wire.TAMPER, false);
        edge(Wire.MAINS, false);
        pass(100);
        assertThat(heard())
                .containsExactlyInAnyOrder(
                        new Event.KeyTurned(false),
                        new Event.PartChanged(Alarm.Part.TAMPER, true),
                        new Event.PartChanged(Alarm.Part.POWER, true));
        edge(Wire.TAMPER, true);
        pass(100);
        assertThat(heard()).containsExactly(new Event.PartChanged(Alarm.Part.TAMPER, false));
    }

    @Test
    void raisesTheAlarmOfACaseThatIsOpenAtTheStart() {
        levels.put(Wire.TAMPER, false);
        told.addAll(contacts.begin(levels, nanos()));
        assertThat(heard()).containsExactly(new Event.PartChanged(Alarm.Part.TAMPER, true));
    }

    @Test
    void givesEachButtonItsEvent() {
        beginQuietly();
        for (Wire wire : Wire.buttons()) {
            edge(wire, true);
            pass(100);
            edge(wire, false);
            pass(100);
        }
        assertThat(heard())
                .hasSize(Wire.buttons().size())
                .doesNotHaveDuplicates()
                .contains(new Event.Enable(), new Event.VoidSession(), new Event.Pause(), new Event.PollsButton())
                .contains(press(Button.MOVE), press(Button.SELECT), press(Button.OPTION_10));
    }

    @Test
    void aContactMovesFromItsFirstEdgeUntilItCounts() {
        beginQuietly();
        assertThat(contacts.isMoving()).isFalse();
        edge(Wire.ENABLE, true);
        assertThat(contacts.isMoving()).isTrue();
        pass(DEBOUNCE_MILLIS);
        assertThat(heard()).containsExactly(new Event.Enable());
        assertThat(contacts.isMoving()).isFalse();
    }
}
