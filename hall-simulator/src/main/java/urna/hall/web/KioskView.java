package urna.hall.web;

import java.util.List;
import urna.hall.kiosk.Appearance;
import urna.hall.kiosk.VirtualKiosk;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;
import urna.kiosk.voice.Clips;
import urna.kiosk.voice.Speech;

/**
 * What a browser is told of a kiosk.
 *
 * @param kiosk the kiosk's id
 * @param clips what was said last, in its order: {@code <language>/<name>.wav} below {@code clips/}, also if there is no such file
 * @param speeches how many times something was said, so that the same is heard twice
 * @param scripted whether scripted voters use this kiosk
 */
record KioskView(
        String kiosk,
        List<Screen> screen,
        long screens,
        Light light,
        List<Printout> paper,
        String tone,
        long tones,
        List<String> clips,
        long speeches,
        boolean scripted) {

    static KioskView of(VirtualKiosk kiosk, boolean scripted) {
        Appearance now = kiosk.appearance();
        return new KioskView(
                kiosk.id(),
                now.screen().stream().toList(),
                now.screens(),
                now.light(),
                now.paper(),
                now.tone().map(Enum::name).orElse(""),
                now.tones(),
                now.speech().map(KioskView::clips).orElse(List.of()),
                now.speeches(),
                scripted);
    }

    private static List<String> clips(Speech speech) {
        return speech.phrases().stream()
                .map(phrase -> speech.language() + "/" + Clips.name(phrase) + ".wav")
                .toList();
    }
}
