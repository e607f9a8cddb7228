package urna.hub.live;

/**
 * What can be summed over kiosks.
 *
 * @param communes how many communes these are; those with a kiosk only
 * @param kiosks how many kiosks these are: those below in three states
 * @param notOpened kiosks whose polls have not opened, by the verified log
 * @param open kiosks whose polls are open
 * @param closed kiosks whose polls have closed, or whose logs end where the commission said
 * @param register people who may vote
 * @param enabled sessions enabled
 * @param cast sessions with a ballot
 * @param voided sessions without one
 * @param verified votes verified and stored, one for each contest of a ballot
 * @param refused messages refused
 * @param waiting segments that wait on the kiosks, as they say
 * @param alarms alarms that stand
 * @param alarmed kiosks with an alarm
 * @param silent kiosks that should speak and do not
 * @param revoked kiosks that are counted as closed because their logs end where the commission said, not by a close report
 * @param beyond kiosks of whose stored votes not all count: what is summed over them is not the acta's
 */
record Figures(
        long communes,
        long kiosks,
        long notOpened,
        long open,
        long closed,
        long register,
        long enabled,
        long cast,
        long voided,
        long verified,
        long refused,
        long waiting,
        long alarms,
        long alarmed,
        long silent,
        long revoked,
        long beyond) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** A commune before any of its kiosks. */
    static Figures ofCommune(int register) {
        return new Figures(1, 0, 0, 0, 0, register, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    Figures plus(Figures other) {
        return combine(other, 1);
    }

    Figures minus(Figures other) {
        return combine(other, -1);
    }

    private Figures combine(Figures other, int sign) {
        return new Figures(
                communes + sign * other.communes,
                kiosks + sign * other.kiosks,
                notOpened + sign * other.notOpened,
                open + sign * other.open,
                closed + sign * other.closed,
                register + sign * other.register,
                enabled + sign * other.enabled,
                cast + sign * other.cast,
                voided + sign * other.voided,
                verified + sign * other.verified,
                refused + sign * other.refused,
                waiting + sign * other.waiting,
                alarms + sign * other.alarms,
                alarmed + sign * other.alarmed,
                silent + sign * other.silent,
                revoked + sign * other.revoked,
                beyond + sign * other.beyond);
    }

    boolean isClosed() {
        return closed == kiosks;
    }

    boolean isNotOpened() {
        return notOpened == kiosks;
    }
}
