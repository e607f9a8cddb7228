package urna.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import urna.election.Election;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.pollworker.PinGuard;
import urna.kiosk.pollworker.PollsChange;
import urna.kiosk.testing.Fixture;
import urna.log.VerifiedLog;
import urna.record.Alarm;
import urna.record.Counts;
import urna.record.PollsClosed;
import urna.record.Sessions;
import urna.testing.TestElection;

/** Every kind of stage meets every kind of event and of outcome; what follows stands in transitions.txt. */
class TransitionTableTest {
    private static final Election ELECTION = new TestElection().election();
    private static final SessionMachine MACHINE =
            new SessionMachine(ELECTION, Paging.full(ELECTION), List.of("es", "en"), Timeouts.STANDARD);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Integer> ITEMS = List.of(4, 6, 2);
    private static final Sessions SESSIONS = new Sessions(7, 5, 1);

    private static final Marks FIRST = Marks.NONE.with("proyecto", Mark.only("agua"));
    private static final Marks ALL = FIRST.with("jueces", new Mark(false, List.of("ana", "berta", "carlos")))
            .with("carta", Mark.BLANK);
    private static final Stage.Reviewing REVIEWING =
            new Stage.Reviewing(Pages.of(3, Button.OPTIONS), ALL, Duration.ZERO, Focus.NONE);

    private static Map<String, Stage> stages() {
        Duration last = Duration.ofSeconds(1);
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("locked", new Stage.Locked());
        stages.put("restarted", new Stage.Restarted(last.plus(last)));
        stages.put("restarted, last second", new Stage.Restarted(last));
        stages.put("asking the PIN to open", new Stage.AskingPin(PollsChange.OPEN, last.plus(last), Pin.EMPTY));
        stages.put("asking the PIN to close, last second", new Stage.AskingPin(PollsChange.CLOSE, last, Pin.EMPTY));
        stages.put("asking the PIN, three digits typed", new Stage.AskingPin(PollsChange.OPEN, last, new Pin("123")));
        stages.put(
                "asking the PIN, all digits typed",
                new Stage.AskingPin(PollsChange.OPEN, last.plus(last), new Pin("123456789012")));
        stages.put("checking the PIN to open", new Stage.CheckingPin(PollsChange.OPEN));
        stages.put("checking the PIN to close", new Stage.CheckingPin(PollsChange.CLOSE));
        stages.put("changing the polls", new Stage.ChangingPolls(PollsChange.OPEN));
        stages.put("enabling", new Stage.Enabling());
        stages.put("choosing one, none marked", choosing(0, Marks.NONE, false, Duration.ZERO));
        stages.put("choosing one, one marked", choosing(0, FIRST, false, Duration.ofSeconds(119)));
        stages.put("choosing up to three, three marked", choosing(1, ALL, false, Duration.ZERO));
        stages.put("choosing the last, blank marked", choosing(2, ALL, false, Duration.ZERO));
        stages.put("choosing again from the review", choosing(0, ALL, true, Duration.ZERO));
        stages.put("reviewing", REVIEWING);
        stages.put("idle warning", new Stage.IdleWarning(REVIEWING, last.plus(last)));
        stages.put("idle warning, last second", new Stage.IdleWarning(REVIEWING, last));
        stages.put("recording", new Stage.Recording());
        stages.put("recorded", new Stage.Recorded(last.plus(last)));
        stages.put("recorded, last second", new Stage.Recorded(last));
        stages.put("voiding", new Stage.Voiding(VoidReason.IDLE));
        stages.put("voided, last second", new Stage.Voided(VoidReason.POLL_WORKER, Optional.of(last)));
        stages.put("voided by a power cut", new Stage.Voided(VoidReason.POWER_CUT, Optional.empty()));
        stages.putAll(scanned());
        return stages;
    }

    /** Votes with two buttons. */
    private static Map<String, Stage> scanned() {
        Stage.Voting choosing = choosing(0, FIRST, false, Duration.ZERO);
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("choosing, focus on the screen", choosing.withFocus(Focus.SCREEN));
        stages.put("choosing, focus on a line", choosing.withFocus(on(Button.OPTION_2)));
        stages.put("choosing, focus on the last line", choosing.withFocus(on(Button.OPTION_4)));
        stages.put("choosing, focus on CORRECT", choosing.withFocus(on(Button.CORRECT)));
        stages.put("choosing, focus on CONFIRM", choosing.withFocus(on(Button.CONFIRM)));
        stages.put("choosing, focus on LANGUAGE", choosing.withFocus(on(Button.LANGUAGE)));
        stages.put("reviewing, focus on a line", REVIEWING.withFocus(on(Button.OPTION_2)));
        stages.put("reviewing, focus on CONFIRM", REVIEWING.withFocus(on(Button.CONFIRM)));
        stages.put(
                "idle warning, focus on CONFIRM",
                new Stage.IdleWarning(REVIEWING.withFocus(on(Button.CONFIRM)), Duration.ofSeconds(2)));
        return stages;
    }

    /** Where a kiosk can stand without a screen: nowhere where a voter chooses. */
    private static Map<String, Stage> blind() {
        Map<String, Stage> stages = stages();
        stages.values()
                .removeIf(stage -> stage instanceof Stage.Voting
                        || stage instanceof Stage.IdleWarning
                        || (stage instanceof Stage.AskingPin asking && asking.change() == PollsChange.OPEN));
        return stages;
    }

    private static Focus on(Button button) {
        return new Focus(Optional.of(button));
    }

    private static Stage.Choosing choosing(int contest, Marks marks, boolean fromReview, Duration idle) {
        Optional<Pages> review = fromReview ? Optional.of(Pages.of(3, Button.OPTIONS)) : Optional.empty();
        return new Stage.Choosing(
                contest, Pages.of(ITEMS.get(contest), Button.OPTIONS), marks, review, idle, Focus.NONE);
    }

    private static Map<String, Event> events() {
        Map<String, Event> events = new LinkedHashMap<>();
        for (Button button : Button.values()) {
            events.put(button.name(), new Event.Press(button));
        }
        events.put("key on", new Event.KeyTurned(true));
        events.put("key off", new Event.KeyTurned(false));
        events.put("open", new Event.OpenPolls());
        events.put("close", new Event.ClosePolls());
        events.put("POLLS", new Event.PollsButton());
        events.put("pause", new Event.Pause());
        events.put("reprint", new Event.Reprint());
        events.put("PIN", new Event.PinEntered(PlayedKiosk.RIGHT_PIN));
        events.put("enable", new Event.Enable());
        events.put("void", new Event.VoidSession());
        events.put("storage in trouble", new Event.PartChanged(Alarm.Part.STORAGE, true));
        events.put("storage sound", new Event.PartChanged(Alarm.Part.STORAGE, false));
        events.put("screen gone", new Event.PartChanged(Alarm.Part.DISPLAY, true));
        events.put("screen back", new Event.PartChanged(Alarm.Part.DISPLAY, false));
        events.put("tick", new Event.Tick(NOW.plusSeconds(1), false, false));
        events.put("tick while it speaks", new Event.Tick(NOW.plusSeconds(1), true, false));
        events.put("tick while a slip is printed", new Event.Tick(NOW.plusSeconds(1), false, true));
        return events;
    }

    private static List<Outcome> outcomes() {
        PollsClosed closed =
                new PollsClosed(ELECTION.origin(ELECTION.kiosks().get(0)), SESSIONS, Counts.zero(ELECTION));
        return List.of(
                new Outcome.PinAccepted(),
                new Outcome.PinRefused(),
                new Outcome.PollsWereOpened(),
                new Outcome.PollsWereClosed(closed),
                new Outcome.SessionEnabled(SESSIONS),
                new Outcome.BallotRecorded(SESSIONS),
                new Outcome.SessionVoided(SESSIONS));
    }

    private static State state(Stage stage, VerifiedLog.Phase polls, boolean keyOn) {
        return new State(
                polls,
                SESSIONS,
                false,
                keyOn,
                PinGuard.NEW,
                stage,
                "es",
                Optional.empty(),
                Optional.of(NOW),
                Set.of(),
                Map.of());
    }

    @Test
    void isTheOneInTheFile() throws IOException {
        StringBuilder table = new StringBuilder();
        stages().forEach((name, stage) -> {
            table.append("\n# ").append(name).append("; polls open, key on\n");
            State state = state(stage, VerifiedLog.Phase.OPEN, true);
            Map<String, String> rows = rowsOfEvents(state);
            rows.putAll(rowsOfOutcomes(state));
            table.append(text(rows));
        });
        for (VerifiedLog.Phase polls : VerifiedLog.Phase.values()) {
            for (boolean keyOn : List.of(true, false)) {
                table.append("\n# locked; polls ")
                        .append(polls)
                        .append(", key ")
                        .append(keyOn ? "on" : "off");
                table.append("\n").append(text(rowsOfEvents(state(new Stage.Locked(), polls, keyOn))));
            }
        }
        for (boolean keyOn : List.of(true, false)) {
            table.append("\n# paused; polls open, key ").append(keyOn ? "on" : "off");
            State paused =
                    state(new Stage.Locked(), VerifiedLog.Phase.OPEN, keyOn).withPaused(true);
            table.append("\n").append(text(rowsOfEvents(paused)));
        }
        table.append("\n# asking the PIN to close, paused; polls open, key on\n")
                .append(text(rowsOfEvents(state(new Stage.Locked(), VerifiedLog.Phase.OPEN, true)
                        .withPaused(true)
                        .withStage(new Stage.AskingPin(PollsChange.CLOSE, Duration.ofSeconds(1), Pin.EMPTY)))));
        blind().forEach((name, stage) -> {
            table.append("\n# ").append(name).append("; polls open, key on, screen gone\n");
            State state = state(stage, VerifiedLog.Phase.OPEN, true).withAlarm(Alarm.Part.DISPLAY, true);
            Map<String, String> rows = rowsOfEvents(state);
            rows.putAll(rowsOfOutcomes(state));
            table.append(text(rows));
        });
        table.append("\n# locked; polls NOT_OPENED, key on, screen gone\n")
                .append(text(rowsOfEvents(state(new Stage.Locked(), VerifiedLog.Phase.NOT_OPENED, true)
                        .withAlarm(Alarm.Part.DISPLAY, true))));
        Fixture.assertMatches(TransitionTableTest.class, "transitions.txt", table.toString());
    }

    private static Map<String, String> rowsOfEvents(State state) {
        Map<String, String> rows = new LinkedHashMap<>();
        events().forEach((name, event) -> rows.put(name, result(MACHINE.step(state, event), state)));
        return rows;
    }

    /** An outcome that a stage does not wait for is a bug, and has no row. */
    private static Map<String, String> rowsOfOutcomes(State state) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Outcome outcome : outcomes()) {
            try {
                rows.put(outcome.getClass().getSimpleName(), result(MACHINE.resume(state, outcome), state));
            } catch (IllegalStateException nobodyWaits) {
                assertThat(nobodyWaits).hasMessageContaining("nobody waits for");
            }
        }
        return rows;
    }

    /** One line for all events in a row that have the same result. */
    private static String text(Map<String, String> rows) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Map.Entry<String, String> row : rows.entrySet()) {
            boolean same = row.getValue().equals(before);
            text.append(same ? ", " : before.isEmpty() ? "" : "\n    -> " + before + "\n")
                    .append(row.getKey());
            before = row.getValue();
        }
        return text + "\n    -> " + before + "\n";
    }

    private static String result(Step step, State before) {
        State after = step.state();
        String answer =
                after.answer().map(shown -> ", answer " + shown.answer()).orElse("");
        State unanswered = after.withAnswer(before.answer()).withLastTick(NOW);
        String effects = step.effects().stream().map(TransitionTableTest::text).collect(Collectors.joining(", "));
        return (unanswered.equals(before) ? "the same" : text(after))
                + answer
                + (effects.isEmpty() ? "" : "; " + effects);
    }

    private static String text(Effect effect) {
        if (effect instanceof Effect.Sound sound) {
            return "sound " + sound.tone();
        }
        if (effect instanceof Effect.CastBallot cast) {
            return "CastBallot " + cast.choices();
        }
        if (effect instanceof Effect.KeepWrongPins keep) {
            return "KeepWrongPins " + keep.wrong();
        }
        return effect.getClass().getSimpleName();
    }

    private static String text(State state) {
        String polls = state.polls() == VerifiedLog.Phase.OPEN ? "" : ", polls " + state.polls();
        String language = state.language().equals("es") ? "" : ", in " + state.language();
        String paused = state.paused() ? ", paused" : "";
        String alarms = state.alarms().isEmpty()
                ? ""
                : ", alarms " + state.alarms().stream().sorted().toList();
        return text(state.stage()) + (state.keyOn() ? "" : ", key off") + paused + polls + language + alarms;
    }

    private static String text(Stage stage) {
        if (stage instanceof Stage.Choosing choosing) {
            return "Choosing " + choosing.contest() + text(choosing);
        }
        if (stage instanceof Stage.Reviewing reviewing) {
            return "Reviewing" + text(reviewing);
        }
        if (stage instanceof Stage.AskingPin asking) {
            return "AskingPin to " + asking.change() + " for " + asking.left() + ", typed "
                    + asking.typed().digits();
        }
        return stage instanceof Stage.IdleWarning warning
                ? "IdleWarning " + warning.left() + " over " + text(warning.before())
                : stage.toString();
    }

    private static String text(Stage.Voting voting) {
        Map<String, String> marks = new LinkedHashMap<>();
        voting.marks()
                .byContest()
                .forEach((contest, mark) -> marks.put(contest, mark.blank() ? "blank" : "" + mark.options()));
        return " " + marks + " idle " + voting.idle().toSeconds() + " s"
                + voting.focus().target().map(button -> ", focus " + button).orElse("");
    }

    @Test
    void leavesNoKindOut() {
        assertThat(kinds(stages().values().stream())).isEqualTo(permitted(Stage.class));
        assertThat(kinds(events().values().stream())).isEqualTo(permitted(Event.class));
        assertThat(kinds(outcomes().stream())).isEqualTo(permitted(Outcome.class));
    }

    private static Set<Class<?>> kinds(Stream<?> things) {
        return things.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? permitted(type).stream() : Stream.of(type))
                .collect(Collectors.toSet());
    }
}
