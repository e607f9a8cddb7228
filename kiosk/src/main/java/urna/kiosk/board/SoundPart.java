package urna.kiosk.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The voter's earphone. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SoundPart.None.class, name = "none"),
    @JsonSubTypes.Type(value = SoundPart.Aplay.class, name = "aplay")
})
public sealed interface SoundPart {
    /** No spoken prompts. */
    record None() implements SoundPart {}

    /**
     * A sound card.
     *
     * @param card as {@code aplay -L} names it, such as {@code plughw:CARD=Device}
     */
    record Aplay(String card) implements SoundPart {
        public Aplay {
            if (!card.matches("[A-Za-z][A-Za-z0-9_:=,.-]{0,79}")) {
                throw new IllegalArgumentException("card \"" + card + "\" is not a card; 'aplay -L' lists them");
            }
        }
    }
}
