package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import urna.election.Kiosk;
import urna.log.Rules;
import urna.log.SignedCheckpoint;
import urna.note.RefusedException;

/**
 * Reads and verifies all that a box file of one kiosk holds.
 *
 * @param form how votes lie in the box
 */
record BoxReader(Rules rules, Kiosk kiosk, VoteForm form) {
    static BoxReader of(Rules rules, Kiosk kiosk) {
        return new BoxReader(
                rules, kiosk, new VoteForm(rules.election(), rules.election().origin(kiosk)));
    }

    /** What a box file says whose it is: the key that signs its log, and the election's package. */
    String owner() {
        return kiosk.key() + " " + rules.packageHash().hex();
    }

    /**
     * Verifies the log, compares its head with the receipt, and checks that box and counters fit.
     *
     * @throws RefusedException naming the first claim that does not hold
     */
    History history(Connection connection) throws SQLException, RefusedException {
        Reopening reopening = new Reopening(connection, rules, kiosk);
        Contents contents = reopening.read(form);
        Optional<SignedCheckpoint> receipt = Receipts.read(connection, rules.election(), kiosk);
        Stored stored = new Stored(contents, receipt, DayTable.wrongPins(connection), DayTable.spells(connection));
        return new History(connection, stored, reopening.ids());
    }
}
