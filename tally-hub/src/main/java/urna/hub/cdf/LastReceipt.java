package urna.hub.cdf;

import java.time.Instant;
import urna.hub.report.CommuneCount;
import urna.hub.store.LogReader;
import urna.note.NoteSignature;
import urna.note.SignedNote;
import urna.note.VerifierKey;

/**
 * When the hub had the last log whole, by its own cosignature. Both formats want dates, and an election's definition has none;
 * the time of writing would make two files of one result.
 */
final class LastReceipt {
    private LastReceipt() {}

    /** To the second; the epoch if there is no log at all. */
    static Instant time(CommuneCount count) {
        VerifierKey cosigner = count.commune().election().hub().cosigner();
        long last = 0;
        for (LogReader.WholeLog log : count.logs()) {
            SignedNote receipt = log.stored().receipt();
            if (receipt == null) {
                continue;
            }
            for (NoteSignature signature : receipt.signatures()) {
                last = Math.max(last, signature.cosignedAtSeconds(cosigner).orElse(0));
            }
        }
        return Instant.ofEpochSecond(last);
    }
}
