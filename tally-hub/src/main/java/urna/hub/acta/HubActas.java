package urna.hub.acta;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.BodyPath;
import urna.election.ElectionPackage;
import urna.handover.HubFolder;
import urna.hub.database.Database;
import urna.hub.report.CommuneCount;
import urna.hub.store.LogReader;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.tally.Acta;
import urna.tally.ActaSum;
import urna.tally.BodyActa;
import urna.tally.BodyTree;

/** The actas of a hub: recounted one commune after another, so that memory holds one at a time, then summed up. */
public final class HubActas {
    /** Does something with each commune as it has been counted. */
    public interface EachCommune {
        /**
         * Takes a commune's acta. Refusing it must leave nothing behind: the commune is pending then.
         *
         * @throws RefusedException if the acta cannot be taken
         */
        void closed(CommuneCount count, ActaSheet acta) throws IOException, RefusedException;

        /** Takes a commune that has no acta, whatever its fault: the others go on. */
        void pending(Pending commune) throws IOException, RefusedException;
    }

    private final HubFolder folder;
    private final Optional<Path> signed;

    /**
     * Draws up the actas of a hub.
     *
     * @param signed a folder of actas that members of the commission may have signed; empty if there is none
     */
    public HubActas(HubFolder folder, Optional<Path> signed) {
        this.folder = folder;
        this.signed = signed;
    }

    /**
     * Recounts one commune, and draws up its acta.
     *
     * @throws urna.tally.PollsNotClosedException if a kiosk has not closed its polls
     */
    public Acta acta(ElectionPackage commune) throws IOException, RefusedException {
        try (LogReader reader = LogReader.open(Database.of(folder))) {
            return CommuneCount.acta(reader, commune);
        }
    }

    /** The same with its signatures. */
    public ActaSheet commune(ElectionPackage commune) throws IOException, RefusedException {
        return sheet(acta(commune));
    }

    /**
     * The acta of a commune that was counted.
     *
     * @throws urna.tally.PollsNotClosedException if a kiosk has not closed its polls
     */
    public ActaSheet of(CommuneCount count) throws IOException, RefusedException {
        return sheet(count.acta());
    }

    private ActaSheet sheet(Acta acta) throws IOException, RefusedException {
        return ActaSheet.of(acta, SignedActa.of(acta, folder.signer(), signed));
    }

    /**
     * The acta of one body; recounts the communes below it.
     *
     * @param path the ids from the top down, with slashes between
     * @param each is given the communes below it
     * @throws UnknownBodyException if there is no such body, or no commune below it has closed
     */
    public ActaSheet body(String path, EachCommune each) throws IOException, RefusedException {
        List<ElectionPackage> below = folder.communes().stream()
                .filter(commune -> BodyPath.above(commune.election().commune())
                        .filter(above -> (above + "/").startsWith(path + "/"))
                        .isPresent())
                .toList();
        return all(below, each).stream()
                .filter(acta -> acta.id().equals(path))
                .findFirst()
                .orElseThrow(() -> new UnknownBodyException("no body \"" + path
                        + "\" here with a commune that has closed; give its ids from the top down, as in"
                        + " a commune's definition, with slashes between"));
    }

    /**
     * Recounts all communes, and sums up.
     *
     * @return the actas of the bodies above them that have one, each before those below it
     */
    public List<ActaSheet> all(EachCommune each) throws IOException, RefusedException {
        return all(folder.communes(), each);
    }

    private List<ActaSheet> all(List<ElectionPackage> communes, EachCommune each) throws IOException, RefusedException {
        // Before the long work: communes that have no common sum are refused at once.
        List<BodyTree> trees =
                BodyTree.of(communes.stream().map(ElectionPackage::election).toList(), folder.missing());
        Map<String, ActaSum> sums = new LinkedHashMap<>();
        try (LogReader reader = LogReader.open(Database.of(folder))) {
            for (ElectionPackage commune : communes) {
                try {
                    CommuneCount count = CommuneCount.of(reader, commune);
                    Acta acta = count.acta();
                    each.closed(count, sheet(acta));
                    sums.put(commune.election().commune().id(), ActaSum.of(acta));
                } catch (RefusedException e) {
                    each.pending(new Pending(commune, e));
                }
            }
        }
        List<ActaSheet> bodies = new ArrayList<>();
        for (BodyTree tree : trees) {
            for (BodyActa acta : BodyActa.of(tree, sums)) {
                bodies.add(ActaSheet.of(acta, SignedNote.sign(acta.text(), folder.signer())));
            }
        }
        return bodies;
    }
}
