package urna.kiosk.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.Election;
import urna.kiosk.session.Button;
import urna.kiosk.session.Stage;
import urna.kiosk.session.State;
import urna.log.VerifiedLog;
import urna.record.Alarm;

/** Makes the screens of an election: the same state and status give the same screen. */
public final class Screens {
    private static final String DOT = "•";

    private final Election election;
    private final VotingScreens voting;
    private final Map<String, Texts> texts = new LinkedHashMap<>();

    public Screens(Election election) {
        this.election = election;
        this.voting = new VotingScreens(election);
        Texts.LANGUAGES.forEach(language -> texts.put(language, Texts.in(language)));
    }

    /** What a state looks like. */
    public Screen of(State state, Status status) {
        Texts words = texts(state.language());
        Screen.StatusLine foot = foot(status, words);
        Stage stage = state.stage();
        if (stage instanceof Stage.Choosing choosing) {
            return voting.contest(choosing, words, answer(state, words), foot);
        }
        if (stage instanceof Stage.Reviewing reviewing) {
            return voting.review(reviewing, words, answer(state, words), foot);
        }
        return plain(state, words, foot);
    }

    /** The last screen of a kiosk that has failed: the same, whatever it was doing. */
    public Screen outOfService(String language, Status status) {
        Texts words = texts(language);
        String title = words.get("screen.OUT_OF_SERVICE.title");
        return plain(
                Screen.Kind.OUT_OF_SERVICE,
                words,
                title,
                words.get("screen.OUT_OF_SERVICE.instruction"),
                Optional.empty(),
                Optional.empty(),
                foot(status, words));
    }

    /**
     * The screen of a kiosk that does not start.
     *
     * @param reason the line that says why; at the foot, for whoever is called
     */
    public Screen refusedStart(String reason) {
        Texts words = texts(Texts.LANGUAGES.get(0));
        Status unknown = new Status(
                VerifiedLog.Phase.NOT_OPENED, false, 0, 0, false, Optional.empty(), List.of(Alarm.Part.STORAGE));
        return plain(
                Screen.Kind.OUT_OF_SERVICE,
                words,
                words.get("screen.OUT_OF_SERVICE.title"),
                "screen.OUT_OF_SERVICE",
                Optional.empty(),
                Optional.empty(),
                new Screen.StatusLine(unknown, reason));
    }

    private Screen plain(State state, Texts words, Screen.StatusLine foot) {
        Screen.Kind kind = kind(state);
        String key = textKey(state, kind);
        String title = kind == Screen.Kind.LOCKED ? election.title().in(words.language()) : words.get(key + ".title");
        String instruction = words.get(
                key + ".instruction", state.sessions().cast(), state.sessions().voided());
        return plain(kind, words, title, instruction, answer(state, words), entry(state.stage()), foot);
    }

    private static Optional<String> entry(Stage stage) {
        return stage instanceof Stage.AskingPin asking
                ? Optional.of(DOT.repeat(asking.typed().length()))
                : Optional.empty();
    }

    private Screen.StatusLine foot(Status status, Texts words) {
        return StatusWords.of(status, election.isTest(), words);
    }

    private Screen plain(
            Screen.Kind kind,
            Texts words,
            String title,
            String instruction,
            Optional<String> answer,
            Optional<String> entry,
            Screen.StatusLine foot) {
        return new Screen(
                kind,
                words.language(),
                Optional.empty(),
                title,
                instruction,
                List.of(),
                keys(kind, words),
                1,
                1,
                Optional.empty(),
                answer,
                entry,
                Optional.empty(),
                election.isTest(),
                foot);
    }

    private static String textKey(State state, Screen.Kind kind) {
        String key = "screen." + kind.name();
        if (state.stage() instanceof Stage.Restarted && kind == Screen.Kind.LOCKED) {
            return key + ".RESTARTED";
        }
        if (kind == Screen.Kind.LOCKED) {
            return key + "." + state.polls().name();
        }
        if (state.stage() instanceof Stage.AskingPin asking) {
            return key + "." + asking.change().name();
        }
        if (state.stage() instanceof Stage.Voided voided) {
            return key + "." + voided.reason().name();
        }
        return key;
    }

    private static Screen.Kind kind(State state) {
        Stage stage = state.stage();
        if (stage instanceof Stage.Locked && state.paused()) {
            return Screen.Kind.PAUSED;
        }
        if (stage instanceof Stage.Locked || stage instanceof Stage.Restarted) {
            return Screen.Kind.LOCKED;
        }
        if (stage instanceof Stage.AskingPin) {
            return Screen.Kind.PIN;
        }
        if (stage instanceof Stage.IdleWarning) {
            return Screen.Kind.IDLE_WARNING;
        }
        if (stage instanceof Stage.Recording) {
            return Screen.Kind.RECORDING;
        }
        if (stage instanceof Stage.Recorded) {
            return Screen.Kind.RECORDED;
        }
        return stage instanceof Stage.Voided ? Screen.Kind.VOIDED : Screen.Kind.WAIT;
    }

    private static List<Screen.Key> keys(Screen.Kind kind, Texts words) {
        return switch (kind) {
            case LOCKED, PAUSED, RECORDED, VOIDED -> List.of(key(Button.LANGUAGE, words));
            case PIN -> List.of(key(Button.CORRECT, words), key(Button.CONFIRM, words), key(Button.LANGUAGE, words));
            default -> List.of();
        };
    }

    static Screen.Key key(Button button, Texts words) {
        return new Screen.Key(button, words.get("button", button), false);
    }

    private Optional<String> answer(State state, Texts words) {
        return state.answer().map(shown -> switch (shown.answer()) {
            case TOO_MANY -> words.get("answer", shown.answer(), mostChoices(state.stage()));
            case PIN_LOCKED -> words.get("answer", shown.answer(), secondsOfWait(state));
            default -> words.get("answer", shown.answer());
        });
    }

    private int mostChoices(Stage stage) {
        return stage instanceof Stage.Choosing choosing
                ? election.contests().get(choosing.contest()).rule().mostChoices()
                : 1;
    }

    private static long secondsOfWait(State state) {
        return state.pins().waitLeft().plusMillis(999).toSeconds();
    }

    private Texts texts(String language) {
        Texts words = texts.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no texts in the language " + language);
        }
        return words;
    }
}
