package urna.hub.acta;

import urna.election.ElectionPackage;
import urna.note.RefusedException;
import urna.tally.PollsNotClosedException;

/**
 * A commune that has no acta yet.
 *
 * @param commune the commune's election
 * @param why what kept the hub from drawing one up
 */
public record Pending(ElectionPackage commune, RefusedException why) {
    public String id() {
        return commune.election().commune().id();
    }

    /** Whether somebody must do something: that a kiosk has not closed its polls is no fault. */
    public boolean isRefused() {
        return !(why instanceof PollsNotClosedException);
    }
}
