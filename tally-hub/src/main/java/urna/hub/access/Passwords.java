package urna.hub.access;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import urna.note.RandomSource;

/**
 * Makes, draws and checks passwords. A check is made to cost memory and time, so few run at once and few wait: a flood of
 * guesses is turned away before it can fill the memory or take the threads that serve everybody else.
 */
final class Passwords {
    static final int LEAST_LENGTH = 12;
    static final int MOST_LENGTH = 200;

    private static final int AT_ONCE = 2;
    private static final int AT_ONCE_AND_WAITING = 8;

    /** No letters or digits that are taken for one another on paper or over a telephone: 5 bits each. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int DRAWN_GROUPS = 4;
    private static final int DRAWN_GROUP = 5;

    private final PasswordCost cost;
    private final RandomSource random;
    private final PasswordHash ofNobody;
    private final Semaphore places;
    private final Semaphore running = new Semaphore(AT_ONCE, true);

    Passwords(PasswordCost cost, RandomSource random) {
        this(cost, random, AT_ONCE_AND_WAITING);
    }

    /** With other than the usual number of places. */
    Passwords(PasswordCost cost, RandomSource random, int atOnceAndWaiting) {
        this.places = new Semaphore(atOnceAndWaiting);
        this.cost = cost;
        this.random = random;
        this.ofNobody = PasswordHash.ofNobody(cost, random);
    }

    /** Draws a password of 100 bits, in groups that a person can read out. */
    static String draw(RandomSource random) {
        byte[] bytes = random.bytes(DRAWN_GROUPS * DRAWN_GROUP);
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0 && i % DRAWN_GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return password.toString();
    }

    /**
     * Hashes a new password.
     *
     * @throws WeakPasswordException if it is too short, or longer than anybody types
     */
    PasswordHash hash(String password) throws WeakPasswordException, BusyException {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST_LENGTH || length > MOST_LENGTH) {
            throw new WeakPasswordException(
                    "a password must have " + LEAST_LENGTH + " to " + MOST_LENGTH + " characters, not " + length);
        }
        return limited(() -> PasswordHash.of(normal(password), cost, random));
    }

    /** Whether it is the password of an account. */
    boolean matches(String password, PasswordHash hash) throws BusyException {
        return password.length() <= 2 * MOST_LENGTH && limited(() -> hash.matches(normal(password)));
    }

    /** Takes as long as for an account, and says no: whoever waits for the answer must not learn that there is no account. */
    void matchNobody(String password) throws BusyException {
        matches(password, ofNobody);
    }

    /** An accented letter has several encodings, and keyboards differ (NIST SP 800-63B section 5.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private interface Work<T> {
        T run();
    }

    private <T> T limited(Work<T> work) throws BusyException {
        if (!places.tryAcquire()) {
            throw new BusyException("too many logins at this moment; try again in a few seconds");
        }
        try {
            running.acquireUninterruptibly();
            try {
                return work.run();
            } finally {
                running.release();
            }
        } finally {
            places.release();
        }
    }
}
