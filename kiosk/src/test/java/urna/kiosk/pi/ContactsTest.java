package urna.kiosk.pi;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final long LOOK_MILLIS = 5;
    private static final int LOOKS_TO_COUNT = 4;
    private static final Event STUCK = new Event.PartChanged(Alarm.Part.BUTTON, true);
    private static final Event FREE_AGAIN = new Event.PartChanged(Alarm.Part.BUTTON, false);

    private final Contacts contacts = new Contacts(LOOKS_TO_COUNT);
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

    private void set(Wire wire, boolean closed) {
        levels.put(wire, closed);
    }

    private void look() {
        millis += LOOK_MILLIS;
        told.addAll(contacts.look(levels, nanos()));
    }

    private void pass(long duration) {
        for (long i = 0; i < duration; i += LOOK_MILLIS) {
            look();
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
        for (int bounce = 1; bounce <= LOOKS_TO_COUNT; bounce++) {
            set(Wire.CONFIRM, true);
            pass(LOOK_MILLIS * bounce);
            set(Wire.CONFIRM, false);
            look();
        }
        assertThat(heard()).isEmpty();
        set(Wire.CONFIRM, true);
        pass(200);
        for (int bounce = 1; bounce <= LOOKS_TO_COUNT; bounce++) {
            set(Wire.CONFIRM, false);
            pass(LOOK_MILLIS * bounce);
            set(Wire.CONFIRM, true);
            look();
        }
        set(Wire.CONFIRM, false);
        pass(200);
        assertThat(heard()).containsExactly(press(Button.CONFIRM));
    }

    @Test
    void hearsNothingOfAContactThatNeverComesToRest() {
        beginQuietly();
        for (int i = 0; i < 500; i++) {
            set(Wire.OPTION_3, i % 2 == 0);
            look();
        }
        set(Wire.OPTION_3, false);
        pass(100);
        assertThat(heard()).isEmpty();
    }

    @Test
    void countsAfterSoManyLooksAndNotBefore() {
        beginQuietly();
        set(Wire.OPTION_1, true);
        look();
        pass(LOOK_MILLIS * (LOOKS_TO_COUNT - 1));
        assertThat(heard()).isEmpty();
        look();
        assertThat(heard()).containsExactly(press(Button.OPTION_1));
    }

    @Test
    void takesTimeInWhichItDidNotLookForNoRest() {
        beginQuietly();
        set(Wire.OPTION_1, true);
        look();
        millis += 1000;
        look();
        assertThat(heard()).isEmpty();
    }

    @Test
    void tellsOfTheKeyBeforeTheButtonForWhichItWasTurned() {
        beginQuietly();
        set(Wire.KEY, true);
        set(Wire.OPTION_1, true);
        pass(100);
        assertThat(heard()).containsExactly(new Event.KeyTurned(true), press(Button.OPTION_1));
    }

    @Test
    void keepsNoPressBackForAContactThatNeverComesToRest() {
        beginQuietly();
        set(Wire.OPTION_1, true);
        for (int i = 0; i < 2 * LOOKS_TO_COUNT; i++) {
            set(Wire.TAMPER, i % 2 == 0);
            look();
        }
        assertThat(heard()).containsExactly(press(Button.OPTION_1));
    }

    @Test
    void neverRepeatsWhileAButtonIsHeld() {
        beginQuietly();
        set(Wire.OPTION_2, true);
        pass(20_000);
        set(Wire.OPTION_2, false);
        pass(100);
        assertThat(heard()).containsExactly(press(Button.OPTION_2));
    }

    @Test
    void countsTwoButtonsAtOnceOnceEach() {
        beginQuietly();
        set(Wire.OPTION_10, true);
        set(Wire.OPTION_5, true);
        pass(300);
        set(Wire.OPTION_5, false);
        set(Wire.OPTION_10, false);
        pass(300);
        assertThat(heard()).containsExactlyInAnyOrder(press(Button.OPTION_5), press(Button.OPTION_10));
    }

    @Test
    void reportsAButtonThatStaysDownUntilItIsUp() {
        beginQuietly();
        set(Wire.NEXT, true);
        pass(Contacts.STUCK.toMillis() + 100);
        assertThat(heard()).containsExactly(press(Button.NEXT), STUCK);
        pass(60_000);
        assertThat(heard()).isEmpty();
        set(Wire.NEXT, false);
        pass(100);
        assertThat(heard()).containsExactly(FREE_AGAIN);
        set(Wire.NEXT, true);
        pass(100);
        assertThat(heard()).containsExactly(press(Button.NEXT));
    }

    @Test
    void reportsAButtonThatIsDownAtTheStartAndNeverAsAPress() {
        begin(Wire.CONFIRM);
        assertThat(heard()).contains(STUCK).doesNotContain(press(Button.CONFIRM));
        pass(120_000);
        assertThat(heard()).isEmpty();
        set(Wire.CONFIRM, false);
        pass(100);
        assertThat(heard()).containsExactly(FREE_AGAIN);
    }

    @Test
    void keepsTheAlarmUntilTheLastStuckButtonIsUp() {
        begin(Wire.OPTION_1, Wire.OPTION_2);
        heard();
        set(Wire.OPTION_1, false);
        pass(100);
        assertThat(heard()).isEmpty();
        set(Wire.OPTION_2, false);
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
        set(Wire.KEY, false);
        set(Wire.TAMPER, false);
        set(Wire.MAINS, false);
        pass(100);
        assertThat(heard())
                .containsExactlyInAnyOrder(
                        new Event.KeyTurned(false),
                        new Event.PartChanged(Alarm.Part.TAMPER, true),
                        new Event.PartChanged(Alarm.Part.POWER, true));
        set(Wire.TAMPER, true);
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
            set(wire, true);
            pass(100);
            set(wire, false);
            pass(100);
        }
        assertThat(heard())
                .hasSize(Wire.buttons().size())
                .doesNotHaveDuplicates()
                .contains(new Event.Enable(), new Event.VoidSession(), new Event.Pause(), new Event.PollsButton())
                .contains(press(Button.MOVE), press(Button.SELECT), press(Button.OPTION_10));
    }

    @Test
    void aContactMovesFromTheLookThatSeesItUntilItCounts() {
        beginQuietly();
        assertThat(contacts.isMoving()).isFalse();
        set(Wire.ENABLE, true);
        look();
        assertThat(contacts.isMoving()).isTrue();
        pass(LOOK_MILLIS * LOOKS_TO_COUNT);
        assertThat(heard()).containsExactly(new Event.Enable());
        assertThat(contacts.isMoving()).isFalse();
    }
}
