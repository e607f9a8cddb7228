package urna.hall.kiosk;

import java.util.List;
import java.util.Optional;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Effect;
import urna.kiosk.voice.Speech;

/**
 * What can be seen and heard of a virtual kiosk at one moment.
 *
 * @param screen empty before the firmware has shown one
 * @param screens how many screens there were
 * @param light what the lamp shows
 * @param paper the reports printed since the kiosk was started, oldest first
 * @param tone the last sound
 * @param tones how many sounds there were, so that the same sound twice is heard twice
 * @param speech what was said last
 * @param speeches how often something was said, so that the same words twice are heard twice
 */
public record Appearance(
        Optional<Screen> screen,
        long screens,
        Light light,
        List<Printout> paper,
        Optional<Effect.Tone> tone,
        long tones,
        Optional<Speech> speech,
        long speeches) {
    static final Appearance DARK =
            new Appearance(Optional.empty(), 0, Light.OFF, List.of(), Optional.empty(), 0, Optional.empty(), 0);

    public Appearance {
        paper = List.copyOf(paper);
    }

    Appearance withScreen(Screen other) {
        return new Appearance(Optional.of(other), screens + 1, light, paper, tone, tones, speech, speeches);
    }

    Appearance withLight(Light other) {
        return new Appearance(screen, screens, other, paper, tone, tones, speech, speeches);
    }

    Appearance withPaper(List<Printout> other) {
        return new Appearance(screen, screens, light, other, tone, tones, speech, speeches);
    }

    Appearance withTone(Effect.Tone other) {
        return new Appearance(screen, screens, light, paper, Optional.of(other), tones + 1, speech, speeches);
    }

    Appearance withSpeech(Speech other) {
        return new Appearance(screen, screens, light, paper, tone, tones, Optional.of(other), speeches + 1);
    }
}
