package urna.election;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How many options a voter may choose in a contest, and what the counts then decide. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.ChooseOne.class, name = "choose-one"),
    @JsonSubTypes.Type(value = Rule.UpToN.class, name = "up-to-n"),
    @JsonSubTypes.Type(value = Rule.YesNo.class, name = "yes-no")
})
public sealed interface Rule {
    /** The most options that one vote may choose. */
    int mostChoices();

    /**
     * One option a voter; the first places are awarded (consulta popular).
     *
     * @param awarded how many places are awarded, at least 1
     */
    record ChooseOne(int awarded) implements Rule {
        public ChooseOne {
            requireAtLeast(1, awarded, "awarded");
        }

        @Override
        public int mostChoices() {
            return 1;
        }
    }

    /**
     * Up to {@code most} options a voter; the first places are awarded, the next are alternates (jueces de paz, vocerías).
     *
     * @param most how many options a voter may choose, at least 1
     * @param awarded how many places are awarded, at least 1
     * @param alternates how many places after those are alternates, or 0
     */
    record UpToN(int most, int awarded, int alternates) implements Rule {
        public UpToN {
            requireAtLeast(1, most, "most");
            requireAtLeast(1, awarded, "awarded");
            requireAtLeast(0, alternates, "alternates");
        }

        @Override
        public int mostChoices() {
            return most;
        }
    }

    /**
     * Yes or no by simple majority, if enough of the register took part. The first option is yes, the second no.
     *
     * @param quorumPercent the least turnout, in percent of the register, 0 to 100
     */
    record YesNo(int quorumPercent) implements Rule {
        public YesNo {
            requireAtLeast(0, quorumPercent, "quorumPercent");
            if (quorumPercent > 100) {
                throw new IllegalArgumentException("quorumPercent must be at most 100");
            }
        }

        @Override
        public int mostChoices() {
            return 1;
        }
    }

    /** More places or choices than any contest has options. */
    int MOST = 200;

    private static void requireAtLeast(int least, int value, String field) {
        if (value < least || value > MOST) {
            throw new IllegalArgumentException(field + " must be " + least + " to " + MOST);
        }
    }
}
