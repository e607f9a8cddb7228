package urna.hall.kiosk;

import java.util.List;
import java.util.Optional;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;
import urna.kiosk.session.Effect;

/**
 * What can be seen and heard of a virtual kiosk at one moment.
 *
 * @param screen empty before the firmware has shown one
 * @param light what the lamp shows
 * @param paper the reports printed since the kiosk was started, oldest first
 * @param tone the last sound
 * @param tones how many sounds there were, so that the same sound twice is heard twice
 */
public record Appearance(
        Optional<Screen> screen, Light light, List<Printout> paper, Optional<Effect.Tone> tone, long tones) {
    static final Appearance DARK = new Appearance(Optional.empty(), Light.OFF, List.of(), Optional.empty(), 0);

    public Appearance {
        paper = List.copyOf(paper);
    }

    Appearance withScreen(Screen other) {
        return new Appearance(Optional.of(other), light, paper, tone, tones);
    }

    Appearance withLight(Light other) {
        return new Appearance(screen, other, paper, tone, tones);
    }

    Appearance withPaper(List<Printout> other) {
        return new Appearance(screen, light, other, tone, tones);
    }

    Appearance withTone(Effect.Tone other) {
        return new Appearance(screen, light, paper, Optional.of(other), tones + 1);
    }
}
