package urna.kiosk.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import urna.kiosk.board.Wire;
import urna.kiosk.board.WireEvents;
import urna.kiosk.session.Event;
import urna.record.Alarm;

/** Everything that is pressed, turned or opened: asked for by name and place, and it must be that alone. */
record ContactChecks(Bench bench, Words words) {
    private static final int TRIES = 3;

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        for (Wire wire : Wire.values()) {
            if (wire.kind() == Wire.Kind.OUTPUT) {
                continue;
            }
            if (bench.wires().contains(wire)) {
                checks.add(check(wire));
            } else {
                checks.add(new Check(wire.name(), Check.Verdict.SKIPPED, words.get("reason.notHere")));
            }
        }
        return checks;
    }

    private Check check(Wire wire) {
        return switch (wire) {
            case KEY -> bothWays(wire, new Event.KeyTurned(true), new Event.KeyTurned(false));
            case TAMPER ->
                bothWays(
                        wire,
                        new Event.PartChanged(Alarm.Part.TAMPER, true),
                        new Event.PartChanged(Alarm.Part.TAMPER, false));
            case MAINS ->
                bothWays(
                        wire,
                        new Event.PartChanged(Alarm.Part.POWER, true),
                        new Event.PartChanged(Alarm.Part.POWER, false));
            default -> one(wire.name(), words.get("ask.press", name(wire)), WireEvents.pressed(wire));
        };
    }

    private Check bothWays(Wire wire, Event there, Event back) {
        Check first = one(wire.name(), words.get("ask." + wire + ".on"), there);
        return first.verdict() == Check.Verdict.PASS
                ? one(wire.name(), words.get("ask." + wire + ".off"), back)
                : first;
    }

    /** One thing to be done, and nothing else with it. */
    private Check one(String name, String question, Event wanted) {
        String wrong = "";
        for (int left = TRIES; left > 0; left--) {
            bench.tell(question);
            Act act = bench.await();
            if (act instanceof Act.Skipped) {
                return new Check(name, Check.Verdict.SKIPPED, words.get("reason.skipped"));
            }
            if (!(act instanceof Act.Done done)) {
                return new Check(name, Check.Verdict.FAIL, words.get("reason.nothing"));
            }
            if (done.events().equals(List.of(wanted))) {
                return new Check(name, Check.Verdict.PASS, "");
            }
            wrong = words.get(
                    "reason.other",
                    done.events().stream().map(this::name).distinct().collect(Collectors.joining(", ")));
            bench.tell(wrong);
        }
        return new Check(name, Check.Verdict.FAIL, wrong);
    }

    private String name(Wire wire) {
        return words.get("wire." + wire);
    }

    /** What it was, said by the wire that tells it. */
    private String name(Event event) {
        for (Wire wire : Wire.buttons()) {
            if (WireEvents.pressed(wire).equals(event)) {
                return name(wire);
            }
        }
        if (event instanceof Event.KeyTurned) {
            return name(Wire.KEY);
        }
        if (event instanceof Event.PartChanged part) {
            return words.get("part." + part.part());
        }
        return words.get("part.unknown");
    }
}
