package urna.hub.imports;

import java.io.IOException;
import java.nio.file.Path;
import urna.election.Origin;
import urna.election.TestElectionException;
import urna.hub.ingest.Ingest;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.log.Checkpoint;
import urna.log.TileDirectory;
import urna.note.RefusedException;
import urna.note.SignedNote;

/** Takes the log that a kiosk has exported. Which kiosk's it is says its checkpoint, and the kiosk's signature on it. */
public final class LogImport {
    private final Roster roster;
    private final Ingest ingest;

    public LogImport(Roster roster, Ingest ingest) {
        this.roster = roster;
        this.ingest = ingest;
    }

    /**
     * What was taken.
     *
     * @param kiosk whose log it is
     * @param entries how many the hub has of it now
     */
    public record Taken(Enrolled kiosk, long entries) {}

    /** A log that was read, and is not judged yet. */
    public record Read(Enrolled kiosk, TileDirectory log) {}

    /**
     * Reads a folder as {@code kiosk export} writes it.
     *
     * @throws UnknownOriginException if its kiosk is in no roster
     * @throws EmptyLogException if it has no entries
     * @throws RefusedException naming the file, if the folder is not a whole log
     */
    public Read read(Path folder) throws IOException, RefusedException {
        TileDirectory log = TileDirectory.read(folder);
        String text = log.checkpoint().text();
        if (Origin.isOfTest(text)) {
            throw new TestElectionException(folder + ": the log of a kiosk's test; it does not count");
        }
        String origin = Checkpoint.parse(text).origin();
        Enrolled kiosk = roster.kiosks().stream()
                .filter(each -> each.origin().toString().equals(origin))
                .findFirst()
                .orElseThrow(() -> new UnknownOriginException(
                        folder + ": a log of " + origin + ", which is in no roster of this hub"));
        if (log.entries().isEmpty()) {
            throw new EmptyLogException(folder + ": the log of " + origin
                    + " has no entries, the kiosk never opened its polls: there is nothing to import");
        }
        return new Read(kiosk, log);
    }

    /**
     * Has a log judged and stored, as if its segments had come from the broker.
     *
     * @throws RefusedException if it is not the kiosk's, breaks a rule, or does not continue what is stored; then it is kept
     *     as evidence
     */
    public Taken take(Read read) throws RefusedException {
        SignedNote receipt =
                ingest.takeLog(read.kiosk(), read.log().checkpoint(), read.log().entries());
        return new Taken(read.kiosk(), Checkpoint.parse(receipt.text()).size());
    }
}
