package urna.record;

import urna.election.Origin;
import urna.merkle.Hash;

/**
 * The zero report: the first entry of every log.
 *
 * @param electionPackage SHA-256 of the definition that the kiosk votes by
 * @param software the kiosk's software version
 * @param counts zero for every option
 */
public record PollsOpened(Origin origin, Hash electionPackage, String software, Counts counts) implements Entry {
    public static final String KIND = "urna.opened/v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String body() {
        return "package " + electionPackage.hex() + "\nsoftware " + software + "\n" + counts.lines();
    }
}
