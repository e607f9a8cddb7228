package urna.hardware.page;

import java.util.ArrayList;
import java.util.List;
import urna.hardware.harness.Harness;
import urna.kiosk.board.Board;
import urna.kiosk.board.DisplayPart;

/** What {@code /boot/firmware/config.txt} must say, so that nothing else takes a board's pins (the Pi's overlays' README). */
final class Config {
    private Config() {}

    static List<String> lines(Board board) {
        List<String> lines = new ArrayList<>();
        // The console would drive GPIO 14 and listen on GPIO 15.
        lines.add("enable_uart=0");
        lines.add("dtparam=spi=off");
        lines.add("dtparam=audio=off");
        lines.add("dtparam=i2c_arm=" + (Harness.hasDisplayOnHeader(board) ? "on" : "off"));
        // No sound over HDMI: the USB card is then the first and only one.
        lines.add("dtoverlay=vc4-kms-v3d,noaudio");
        if (board.display() instanceof DisplayPart.Framebuffer) {
            lines.add("display_auto_detect=1");
        }
        // By software on its own two pins: the Pi's controller for them also serves the panel's ribbon.
        lines.add("dtoverlay=i2c-rtc-gpio,ds3231,i2c_gpio_sda=0,i2c_gpio_scl=1");
        return lines;
    }
}
