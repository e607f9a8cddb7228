package urna.hub.cdf;

import java.util.LinkedHashMap;
import java.util.Map;
import urna.election.StrictJson;
import urna.hub.acta.ActaSheet;
import urna.hub.report.CommuneCount;
import urna.note.RefusedException;

/** The two files of a commune that has closed. */
public final class CdfFiles {
    public static final String CAST_VOTE_RECORDS = "cast-vote-records.json";
    public static final String ELECTION_RESULTS = "election-results.json";

    private CdfFiles() {}

    /**
     * The content of each file, by its name.
     *
     * @param count the commune's
     * @param acta the acta of this count
     */
    public static Map<String, byte[]> of(CommuneCount count, ActaSheet acta) throws RefusedException {
        Names names = Names.of(count.commune().election());
        String taken = LastReceipt.time(count).toString();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(CAST_VOTE_RECORDS, StrictJson.write(new CastVoteRecords(names, taken).report(count, acta)));
        files.put(ELECTION_RESULTS, StrictJson.write(new ElectionResults(names, taken).report(acta)));
        return files;
    }
}
