package urna.hub.access;

/**
 * How long after some failed logins the next one is looked at. The first few cost nothing: people mistype. Then the wait
 * doubles with each, up to a bound. What comes before its time is turned away without a look and without being counted, so
 * nobody can make somebody else's wait grow by hammering.
 *
 * @param free how many failures cost nothing
 * @param mostSeconds the longest wait
 */
record LoginWait(int free, long mostSeconds) {
    /** For one address, whatever names it tries; for a name that has logged in from there, of its own. */
    static final LoginWait OF_ADDRESS = new LoginWait(5, 900);
    /** For one name, from whatever addresses: short, as a stranger can bring it about. */
    static final LoginWait OF_NAME = new LoginWait(10, 60);

    /** After so long without a failure all is forgotten. */
    static final long FORGOTTEN_SECONDS = 3600;

    private static final int MOST_DOUBLINGS = 20;

    /** How many seconds are left; 0 if there is none to wait for. A clock that was set back cannot make it longer. */
    long left(FailureRows.Failures failures, long nowSeconds) {
        int paid = failures.number() - free;
        if (paid < 0) {
            return 0;
        }
        long whole = Math.min(mostSeconds, 1L << Math.min(paid, MOST_DOUBLINGS));
        return Math.max(0, Math.min(whole, failures.lastSeconds() + whole - nowSeconds));
    }
}
