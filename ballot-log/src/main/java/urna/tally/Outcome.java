package urna.tally;

import java.util.List;
import java.util.Locale;

/** What a contest's counts decide under its rule. */
public sealed interface Outcome {
    /** The lines of the acta. */
    String lines(String contest);

    /**
     * Options by votes.
     *
     * @param places best first
     */
    record Ranking(List<Place> places) implements Outcome {
        public Ranking {
            places = List.copyOf(places);
        }

        @Override
        public String lines(String contest) {
            StringBuilder lines = new StringBuilder();
            for (Place place : places) {
                lines.append("place ")
                        .append(contest)
                        .append(' ')
                        .append(place.number())
                        .append(' ');
                lines.append(place.standing().word());
                place.options().forEach(option -> lines.append(' ').append(option));
                lines.append('\n');
            }
            return lines.toString();
        }
    }

    /** Yes or no. */
    enum Decision implements Outcome {
        APPROVED,
        REJECTED,
        TIE,
        NO_QUORUM;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String lines(String contest) {
            return "decision " + contest + " " + word() + "\n";
        }
    }
}
