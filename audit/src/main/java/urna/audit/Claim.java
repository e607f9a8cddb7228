package urna.audit;

import java.util.Optional;

/**
 * One thing that was checked.
 *
 * @param kind what it says
 * @param place the file or folder that it says it of, below the export
 * @param status whether it holds
 * @param failure why it does not; empty unless the status is {@link Status#FAIL}
 */
public record Claim(ClaimKind kind, String place, Status status, Optional<Failure> failure) {
    /** What became of a claim. */
    public enum Status {
        PASS,
        FAIL,
        /** It says something about what another claim found broken. Such an export has not passed. */
        NOT_CHECKED
    }

    /**
     * Why a claim does not hold.
     *
     * @param reason a word ({@link urna.note.RefusedException#reason})
     * @param message one line for a person
     */
    public record Failure(String reason, String message) {}

    /** The same claim, in a report about a folder that this one's place is below. */
    Claim below(String folder) {
        return new Claim(kind, folder + place, status, failure);
    }

    /** The claim's name with its place, for lists. */
    @Override
    public String toString() {
        return kind.word() + " " + place;
    }
}
