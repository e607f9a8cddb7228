package urna.kiosk.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.kiosk.device.Display;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Button;
import urna.kiosk.session.Effect;
import urna.kiosk.session.Event;
import urna.kiosk.voice.Speech;

/** Everything that only a person can see or hear: shown, and asked about. */
record SenseChecks(Bench bench, Words words, String language) {
    private static final int TRIES = 3;

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        for (Light light : List.of(Light.FREE, Light.BUSY, Light.ATTENTION, Light.OFF)) {
            checks.add(ask(
                    "lamp-" + light,
                    words.get("ask.lamp." + light),
                    () -> bench.devices().lamp().show(light)));
        }
        for (Effect.Tone tone : Effect.Tone.values()) {
            checks.add(ask(
                    "buzzer-" + tone,
                    words.get("ask.buzzer." + tone),
                    () -> bench.devices().buzzer().sound(tone)));
        }
        checks.add(display());
        checks.add(bench.hasSound() ? sound() : new Check("sound", Check.Verdict.SKIPPED, words.get("reason.notHere")));
        checks.add(
                bench.hasPrinter()
                        ? printer()
                        : new Check("printer", Check.Verdict.SKIPPED, words.get("reason.notHere")));
        return checks;
    }

    private Check display() {
        bench.tell(words.get("ask.display"));
        Display display = bench.devices().display();
        display.show(Slides.pattern(words.get("title"), language));
        if (!display.isAnswering()) {
            return new Check("display", Check.Verdict.FAIL, words.get("reason.dark"));
        }
        return answer("display");
    }

    private Check sound() {
        // A phrase of the day's own: clips are made of those, before the day.
        String spoken = Texts.in(language).get("screen.WAIT.title");
        return ask(
                "sound",
                words.get("ask.sound"),
                () -> bench.devices().speaker().say(new Speech(language, List.of(spoken))));
    }

    private Check printer() {
        Printout page = new Printout(
                Printout.Kind.ZERO_REPORT,
                Optional.of(words.get("page.banner")),
                List.of(words.get("page.line"), Slides.LETTERS, "-".repeat(32)),
                List.of("urna selftest"));
        return ask(
                "printer",
                words.get("ask.printer"),
                () -> bench.devices().printer().print(page));
    }

    private Check ask(String name, String question, Runnable show) {
        show.run();
        bench.tell(question);
        return answer(name);
    }

    private Check answer(String name) {
        for (int left = TRIES; left > 0; left--) {
            Act act = bench.await();
            if (act instanceof Act.Skipped) {
                return new Check(name, Check.Verdict.SKIPPED, words.get("reason.skipped"));
            }
            if (act instanceof Act.Nothing) {
                return new Check(name, Check.Verdict.FAIL, words.get("reason.nothing"));
            }
            if (act.equals(pressed(Button.CONFIRM))) {
                return new Check(name, Check.Verdict.PASS, "");
            }
            if (act.equals(pressed(Button.CORRECT))) {
                return new Check(name, Check.Verdict.FAIL, words.get("reason.no"));
            }
            bench.tell(words.get("ask.yesNo"));
        }
        return new Check(name, Check.Verdict.FAIL, words.get("reason.nothing"));
    }

    private static Act pressed(Button button) {
        return new Act.Done(List.of(new Event.Press(button)));
    }
}
