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
     * @param columns characters a line, 32 (58 mm paper) to 48 (80 mm paper)
     */
    record DeviceFile(String device, int columns) implements PrinterPart {
        public DeviceFile {
            Checks.requirePath("device", device);
            Checks.requireBetween("columns", 32, 48, columns);
        }
    }
}
