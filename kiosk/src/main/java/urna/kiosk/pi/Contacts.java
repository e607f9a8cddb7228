package urna.kiosk.pi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final long debounceNanos;

    Contacts(Duration debounce) {
        debounceNanos = debounce.toNanos();
    }

    /**
     * The first look: how contacts stand is told, and what is down already is stuck and no press.
     *
     * @param closed every contact there is
     */
    List<Event> begin(Map<Wire, Boolean> closed, long nowNanos) {
        List<Event> events = new ArrayList<>();
        closed.forEach((wire, isClosed) -> {
            contacts.put(wire, new Contact(isClosed, nowNanos, debounceNanos));
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

    /** A level that was seen, from an edge or a look. */
    List<Event> see(Wire wire, boolean closed, long nowNanos) {
        Contact contact = contacts.get(wire);
        if (contact == null) {
            throw new IllegalArgumentException(wire + " was not there at the first look");
        }
        List<Event> events = new ArrayList<>();
        Optional<Boolean> changed = contact.see(closed, nowNanos);
        if (wire.kind() != Wire.Kind.BUTTON) {
            changed.ifPresent(isClosed -> events.add(WireEvents.stands(wire, isClosed)));
            return events;
        }
        if (changed.isPresent()) {
            if (changed.get()) {
                events.add(WireEvents.pressed(wire));
            } else {
                removeStuck(wire, events);
            }
        }
        if (contact.isClosedFor(STUCK.toNanos(), nowNanos)) {
            addStuck(wire, events);
        }
        return events;
    }

    /** Whether any contact was last seen otherwise than it counts. */
    boolean isMoving() {
        return contacts.values().stream().anyMatch(Contact::isMoving);
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
