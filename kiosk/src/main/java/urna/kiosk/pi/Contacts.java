package urna.kiosk.pi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import urna.kiosk.board.Wire;
import urna.kiosk.board.WireEvents;
import urna.kiosk.session.Event;
import urna.record.Alarm;

/**
 * All contacts of a case, and what the firmware is told of them. A press counts when the button has gone down, once, however
 * long it stays there. A button that stays down too long, or is down when the kiosk starts, is stuck: that is an alarm, and
 * its press never counts again until it was up.
 */
final class Contacts {
    /** Longer than anybody leans on a button, shorter than a queue has patience. */
    static final Duration STUCK = Duration.ofSeconds(30);

    private final Map<Wire, Contact> contacts = new EnumMap<>(Wire.class);
    private final Set<Wire> stuck = EnumSet.noneOf(Wire.class);
    private final int looksToCount;

    /** @param looksToCount how many looks after the first have to find a new level before it counts */
    Contacts(int looksToCount) {
        this.looksToCount = looksToCount;
    }

    /**
     * The first look: how contacts stand is told, and what is down already is stuck and no press.
     *
     * @param closed every contact there is
     */
    List<Event> begin(Map<Wire, Boolean> closed, long nowNanos) {
        List<Event> events = new ArrayList<>();
        closed.forEach((wire, isClosed) -> {
            contacts.put(wire, new Contact(isClosed, nowNanos, looksToCount));
            if (wire.kind() == Wire.Kind.BUTTON) {
                if (isClosed) {
                    addStuck(wire, events);
                }
            } else {
                events.add(WireEvents.stands(wire, isClosed));
            }
        });
        return events;
    }

    /**
     * A look at everything. What key, case and mains do is told before what buttons do: who turns the key and presses a button
     * did it in that order, though both may be seen at once. No press waits for a contact that has not come to rest: one that
     * never does would make every button dumb.
     *
     * @param closed the contacts of the first look
     */
    List<Event> look(Map<Wire, Boolean> closed, long nowNanos) {
        List<Event> stands = new ArrayList<>();
        List<Event> buttons = new ArrayList<>();
        closed.forEach((wire, isClosed) -> {
            Contact contact = Objects.requireNonNull(contacts.get(wire), "not there at the first look");
            if (wire.kind() == Wire.Kind.BUTTON) {
                seeButton(wire, contact, isClosed, nowNanos, buttons);
            } else {
                contact.see(isClosed, nowNanos).ifPresent(now -> stands.add(WireEvents.stands(wire, now)));
            }
        });
        stands.addAll(buttons);
        return stands;
    }

    /** Whether any contact was last seen otherwise than it counts. */
    boolean isMoving() {
        return contacts.values().stream().anyMatch(Contact::isMoving);
    }

    private void seeButton(Wire wire, Contact contact, boolean isClosed, long nowNanos, List<Event> events) {
        contact.see(isClosed, nowNanos).ifPresent(isDown -> {
            if (isDown) {
                events.add(WireEvents.pressed(wire));
            } else {
                removeStuck(wire, events);
            }
        });
        if (contact.isClosedFor(STUCK.toNanos(), nowNanos)) {
            addStuck(wire, events);
        }
    }

    private void addStuck(Wire wire, List<Event> events) {
        boolean isFirst = stuck.isEmpty();
        if (stuck.add(wire) && isFirst) {
            events.add(new Event.PartChanged(Alarm.Part.BUTTON, true));
        }
    }

    private void removeStuck(Wire wire, List<Event> events) {
        if (stuck.remove(wire) && stuck.isEmpty()) {
            events.add(new Event.PartChanged(Alarm.Part.BUTTON, false));
        }
    }
}
