package urna.election;

import urna.note.RefusedException;

/** A note that fewer members of the commission signed than must. */
public final class CommissionThresholdException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /**
     * Says how many signed.
     *
     * @param place stands before the message
     */
    public CommissionThresholdException(String place, int signed, Commission commission) {
        super(place + "signed by " + signed + " of the commission's "
                + commission.members().size() + " members, " + commission.threshold() + " must sign");
    }
}
