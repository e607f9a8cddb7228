package urna.kiosk.pi;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * The bytes that a PCF8574 puts on the pins of an HD44780, as the usual backpack wires them: P0 RS, P1 RW, P2 E, P3 backlight,
 * P4 to P7 the four data lines (HD44780U data sheet, "Interfacing to the MPU" and figure 24). Every byte on the bus is one
 * state of those pins. Waiting is done by bytes that change nothing: the bus takes at least 22 µs for one (400 kHz; 90 µs at
 * the usual 100 kHz), which is more than a display needs between two nibbles, and nothing has to sleep.
 */
final class Hd44780 {
    static final int RS = 0x01;
    static final int ENABLE = 0x04;
    static final int BACKLIGHT = 0x08;

    /** Where each row begins in the display's memory. */
    private static final int[] ROW_ADDRESSES = {0x00, 0x40, 0x14, 0x54};

    /** 4.1 ms at the fastest bus, rounded up. */
    private static final int LONG_WAIT_BYTES = 200;

    private static final int SHORT_WAIT_BYTES = 10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Brings the display to 4 bits from whatever it was in, even from the middle of a byte, and sets it up dark and empty of glyphs. */
    Hd44780 begin() {
        idle(0, LONG_WAIT_BYTES);
        nibble(0x30, 0);
        idle(0, LONG_WAIT_BYTES);
        nibble(0x30, 0);
        idle(0, SHORT_WAIT_BYTES);
        nibble(0x30, 0);
        idle(0, SHORT_WAIT_BYTES);
        nibble(0x20, 0);
        idle(0, SHORT_WAIT_BYTES);
        // 4 bits, two lines (which 20x4 displays have, folded), 5x8 dots; off; write to the right.
        return command(0x28).command(0x08).command(0x06);
    }

    /** No cursor, no blinking. */
    Hd44780 on() {
        return command(0x0c);
    }

    /** What changes nothing: only whether it is taken matters. */
    Hd44780 nothing() {
        idle(0, 1);
        return this;
    }

    /** One of the eight letters that a display can be taught. */
    Hd44780 glyph(int slot, List<Integer> rows) {
        command(0x40 | slot << 3);
        for (int row : rows) {
            data(row);
        }
        return this;
    }

    /** Writes letters from a place on. */
    Hd44780 write(int row, int column, byte[] letters) {
        command(0x80 | ROW_ADDRESSES[row] + column);
        for (byte letter : letters) {
            data(letter & 0xff);
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private Hd44780 command(int value) {
        return send(value, 0);
    }

    private void data(int value) {
        send(value, RS);
    }

    private Hd44780 send(int value, int rs) {
        // RS stands before the first pulse: it must not change together with E.
        idle(rs, 1);
        nibble(value & 0xf0, rs);
        nibble(value << 4 & 0xf0, rs);
        return this;
    }

    private void nibble(int high, int rs) {
        bytes.write(high | rs | BACKLIGHT | ENABLE);
        bytes.write(high | rs | BACKLIGHT);
    }

    private void idle(int rs, int count) {
        for (int i = 0; i < count; i++) {
            bytes.write(rs | BACKLIGHT);
        }
    }
}
