package urna.kiosk.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The second place that the kiosk records in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StickPart.None.class, name = "none"),
    @JsonSubTypes.Type(value = StickPart.Folder.class, name = "folder")
})
public sealed interface StickPart {
    /** The card is the only place. */
    record None() implements StickPart {}

    /**
     * A USB stick.
     *
     * @param folder where the stick is mounted
     */
    record Folder(String folder) implements StickPart {
        public Folder {
            Checks.requirePath("folder", folder);
        }
    }
}
