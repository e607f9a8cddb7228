package urna.hall.web;

import java.util.List;
import urna.hall.kiosk.Appearance;
import urna.hall.kiosk.VirtualKiosk;
import urna.kiosk.device.Light;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Screen;

/**
 * What a browser is told of a kiosk.
 *
 * @param kiosk the kiosk's id
 * @param scripted whether scripted voters use this kiosk
 */
record KioskView(
        String kiosk,
        List<Screen> screen,
        Light light,
        List<Printout> paper,
        String tone,
        long tones,
        boolean scripted) {

    static KioskView of(VirtualKiosk kiosk, boolean scripted) {
        Appearance now = kiosk.appearance();
        return new KioskView(
                kiosk.id(),
                now.screen().stream().toList(),
                now.light(),
                now.paper(),
                now.tone().map(Enum::name).orElse(""),
                now.tones(),
                scripted);
    }
}
