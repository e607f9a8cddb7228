package urna.hub.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import urna.hub.database.Transactions;
import urna.note.RandomSource;

/**
 * Who is logged in. A session is a random token of 256 bits in a cookie; the tables know its hash alone. It ends when it is
 * not used for a while, a working day after it began, at the logout, and with every change of its account.
 */
final class Sessions {
    static final long IDLE_SECONDS = 30 * 60;
    static final long LONGEST_SECONDS = 12 * 3600;

    /** A use is written down at most this often. */
    private static final long USE_SECONDS = 60;

    private static final int TOKEN_BYTES = 32;

    private final Transactions tables;
    private final Clock clock;
    private final RandomSource random;

    Sessions(Transactions tables, Clock clock, RandomSource random) {
        this.tables = tables;
        this.clock = clock;
        this.random = random;
    }

    /** Draws a token for a new session; it means nothing until it is in the tables. */
    String draw() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random.bytes(TOKEN_BYTES));
    }

    /** Whose session a cookie is, if it is open. */
    Optional<Visitor> find(String cookie, String address) {
        byte[] token = hash(cookie);
        SessionRows.Row row = tables.transaction(
                        "reading a session", connection -> Optional.ofNullable(SessionRows.find(connection, token)))
                .orElse(null);
        long now = clock.instant().getEpochSecond();
        if (row == null || now > row.beganSeconds() + LONGEST_SECONDS || now > row.usedSeconds() + IDLE_SECONDS) {
            return Optional.empty();
        }
        if (now >= row.usedSeconds() + USE_SECONDS) {
            tables.change("using a session", connection -> SessionRows.use(connection, token, now));
        }
        return Optional.of(new Visitor(row.account(), row.role(), requestToken(cookie), address));
    }

    /** Ends one, if it is open. */
    void end(String cookie, Visitor who) {
        tables.change("ending a session", connection -> {
            if (SessionRows.delete(connection, hash(cookie))) {
                TrailRows.insert(connection, clock.instant().getEpochSecond(), who, Action.LOGOUT, "");
            }
        });
    }

    /** What goes into the tables for a cookie. The cookie is random, so a plain hash is enough. */
    static byte[] hash(String cookie) {
        return sha256("session " + cookie);
    }

    /** What requests of the session must repeat: who cannot read an answer of the hub cannot know it. */
    static String requestToken(String cookie) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("request " + cookie));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
