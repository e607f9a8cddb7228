package urna.kiosk.ballotbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import urna.election.Election;
import urna.log.SignedCheckpoint;
import urna.log.VerifiedLog;
import urna.record.Sessions;

/**
 * All that is kept on disk. Immutable.
 *
 * @param contents box, log and counters
 * @param receipt the newest receipt of the hub
 * @param wrongPins wrong PINs in a row
 * @param spells a random word for each time that the history went on with voters in one place alone. So two places that
 *     each went on alone are told apart even if nothing but the same numbers came of it.
 */
record Stored(Contents contents, Optional<SignedCheckpoint> receipt, int wrongPins, List<String> spells) {
    Stored {
        spells = List.copyOf(spells);
    }

    /** What a new box holds. */
    static Stored nothing(Election election) {
        Contents contents = new Contents(VerifiedLog.empty(election), new TreeMap<>(), Sessions.NONE);
        return new Stored(contents, Optional.empty(), 0, List.of());
    }

    @Override
    public String toString() {
        return contents.toString();
    }

    Stored with(Contents other) {
        return new Stored(other, receipt, wrongPins, spells);
    }

    Stored with(SignedCheckpoint newer) {
        return new Stored(contents, Optional.of(newer), wrongPins, spells);
    }

    Stored withWrongPins(int wrong) {
        return new Stored(contents, receipt, wrong, spells);
    }

    Stored withSpell(String word) {
        List<String> more = new ArrayList<>(spells);
        more.add(word);
        return new Stored(contents, receipt, wrongPins, more);
    }

    /** How many entries the hub has, as the receipt says; 0 without one. */
    long receivedSize() {
        return receipt.map(stored -> stored.checkpoint().size()).orElse(0L);
    }

    /**
     * What both places shall hold, of which this one is not the older. Receipts and PINs are kept without a voter in
     * between, so the older place may have the newer one of them: a crash fell between the two commits.
     */
    Stored joined(Stored other, boolean same) {
        return new Stored(
                contents,
                other.receivedSize() > receivedSize() ? other.receipt : receipt,
                same ? Math.max(wrongPins, other.wrongPins) : wrongPins,
                spells);
    }
}
