package urna.kiosk.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The receipt printer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PrinterPart.None.class, name = "none"),
    @JsonSubTypes.Type(value = PrinterPart.DeviceFile.class, name = "device-file")
})
public sealed interface PrinterPart {
    /** No printer: every report that is due raises the printer's alarm. */
    record None() implements PrinterPart {}

    /**
     * An ESC/POS printer behind a file.
     *
     * @param device such as {@code /dev/usb/lp0}
     * @param columns characters a line: 32 on 58 mm paper, 48 on 80 mm
     */
    record DeviceFile(String device, int columns) implements PrinterPart {
        public DeviceFile {
            Checks.requirePath("device", device);
            if (columns != 32 && columns != 48) {
                throw new IllegalArgumentException("columns must be 32 (58 mm paper) or 48 (80 mm), not " + columns);
            }
        }
    }
}
