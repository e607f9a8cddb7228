package urna.audit;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.log.DuplicateVoteIdException;
import urna.record.Entry;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * Looks for a vote id that stands twice in one kiosk's log. That two kiosks have one id is no fault: a vote is its kiosk's, and
 * a bad kiosk must not be able to spoil a good one's log by copying from it.
 */
final class VoteIds {
    private VoteIds() {}

    /**
     * Checks the logs that could be read.
     *
     * @param complete whether those are all: otherwise finding nothing proves nothing
     */
    static boolean check(List<OpenedEntries> logs, boolean complete, Claims claims) throws IOException {
        Optional<String> duplicate = duplicate(logs);
        if (duplicate.isEmpty() && !complete) {
            claims.skip(ClaimKind.VOTE_IDS_UNIQUE, ExportFiles.LOGS);
            return false;
        }
        return claims.check(ClaimKind.VOTE_IDS_UNIQUE, ExportFiles.LOGS, () -> {
            if (duplicate.isPresent()) {
                throw new DuplicateVoteIdException(duplicate.get());
            }
        });
    }

    private static Optional<String> duplicate(List<OpenedEntries> logs) {
        for (OpenedEntries log : logs) {
            Map<VoteId, String> places = new HashMap<>();
            for (int index = 0; index < log.entries().size(); index++) {
                Entry entry = log.entries().get(index);
                if (entry instanceof Vote vote) {
                    String other = places.put(vote.id(), log.place(index));
                    if (other != null) {
                        return Optional.of(log.place(index) + " has the vote id of " + other);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
