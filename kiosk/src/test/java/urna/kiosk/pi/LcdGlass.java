package urna.kiosk.pi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import urna.kiosk.board.CharacterRom;
import urna.kiosk.characters.CharacterSet;

/**
 * What a person sees of an HD44780 behind a PCF8574: takes the bytes of the bus and does with them what the data sheet says,
 * nibble by nibble, beginning in the middle of nowhere.
 */
public final class LcdGlass {
    private static final int[] ROW_ADDRESSES = {0x00, 0x40, 0x14, 0x54};

    private final int[] memory = new int[128];
    private final int[] glyphs = new int[64];
    private final CharacterRom rom;
    private boolean enable;
    private boolean fourBits;
    private int pendingNibble = -1;
    private int address;
    private boolean addressIsGlyph;
    private boolean on;
    private boolean lit;
    private int written;

    public LcdGlass(CharacterRom rom) {
        this.rom = rom;
        Arrays.fill(memory, 0xff);
    }

    /** Already in four bits and in the middle of a byte, as after a spark. */
    LcdGlass outOfStep() {
        fourBits = true;
        pendingNibble = 0x9;
        return this;
    }

    /** Takes bytes off the bus, as many as there are so far. */
    public void take(byte[] bytes) {
        for (byte state : bytes) {
            lit = (state & Hd44780.BACKLIGHT) != 0;
            boolean now = (state & Hd44780.ENABLE) != 0;
            if (enable && !now) {
                latch(state >> 4 & 0x0f, (state & Hd44780.RS) != 0);
            }
            enable = now;
        }
    }

    private void latch(int nibble, boolean isData) {
        if (!fourBits) {
            command(nibble << 4);
        } else if (pendingNibble < 0) {
            pendingNibble = nibble;
        } else {
            int value = pendingNibble << 4 | nibble;
            pendingNibble = -1;
            if (isData) {
                data(value);
            } else {
                command(value);
            }
        }
    }

    private void data(int value) {
        if (addressIsGlyph) {
            glyphs[address & 0x3f] = value;
        } else {
            memory[address & 0x7f] = value;
            written++;
        }
        address++;
    }

    private void command(int value) {
        if ((value & 0x80) != 0) {
            address = value & 0x7f;
            addressIsGlyph = false;
        } else if ((value & 0x40) != 0) {
            address = value & 0x3f;
            addressIsGlyph = true;
        } else if ((value & 0x20) != 0) {
            fourBits = (value & 0x10) == 0;
            pendingNibble = -1;
        } else if ((value & 0x08) != 0 && (value & 0xf0) == 0) {
            on = (value & 0x04) != 0;
        }
    }

    /** Whether there is anything to see: switched on, and lit. */
    public boolean isOn() {
        return on && lit;
    }

    /** How many letters were written since the last time this was asked. */
    int takeWritten() {
        int count = written;
        written = 0;
        return count;
    }

    /** The rows as a person reads them. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int start : ROW_ADDRESSES) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < 20; column++) {
                row.append(letter(memory[start + column]));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private char letter(int code) {
        if (rom == CharacterRom.A02) {
            return (char) code;
        }
        if (code < 16) {
            return drawn(code & 7);
        }
        return switch (code) {
            case 0xee -> 'ñ';
            case 0xf5 -> 'ü';
            case 0xa5 -> '·';
            default -> code < 0x7e ? (char) code : '□';
        };
    }

    /** The letter whose dots the display was taught. */
    private char drawn(int slot) {
        List<Integer> dots =
                Arrays.stream(glyphs, slot * 8, slot * 8 + 8).boxed().toList();
        for (int i = 0; i < CharacterSet.DRAWN.length(); i++) {
            if (CharacterSet.glyph(i).equals(dots)) {
                return CharacterSet.DRAWN.charAt(i);
            }
        }
        return '□';
    }
}
