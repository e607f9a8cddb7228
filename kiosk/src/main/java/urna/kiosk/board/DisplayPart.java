package urna.kiosk.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The display before the voter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DisplayPart.Framebuffer.class, name = "framebuffer"),
    @JsonSubTypes.Type(value = DisplayPart.Characters.class, name = "characters")
})
public sealed interface DisplayPart {
    /**
     * A panel that the kernel drives.
     *
     * @param device its file, such as {@code /dev/fb0}
     */
    record Framebuffer(String device) implements DisplayPart {
        public Framebuffer {
            Checks.requirePath("device", device);
        }
    }

    /**
     * A display of 4 rows of 20 characters: an HD44780 behind a PCF8574.
     *
     * @param bus the I2C bus: 1 is the one on the header's pins 3 and 5
     * @param address of the PCF8574, as {@code i2cdetect} shows it: {@code 0x20} to {@code 0x27}, or {@code 0x38} to
     *     {@code 0x3f} for a PCF8574A
     * @param rom which letters its maker built in, as the display's data sheet says
     */
    record Characters(int bus, String address, CharacterRom rom) implements DisplayPart {
        /** The bus on the header's GPIO 2 and 3. */
        public static final int HEADER_BUS = 1;

        public Characters {
            if (bus < 0 || bus > 22) {
                throw new IllegalArgumentException("bus " + bus + " is not an I2C bus; the header's is 1");
            }
            if (!address.matches("0x(2[0-7]|3[8-9a-f])")) {
                throw new IllegalArgumentException("address \"" + address
                        + "\" is not a PCF8574's: 0x20 to 0x27, or 0x38 to 0x3f; 'i2cdetect -y " + bus + "' shows it");
            }
        }

        /** The address as the bus takes it. */
        public int device() {
            return Integer.decode(address);
        }
    }
}
